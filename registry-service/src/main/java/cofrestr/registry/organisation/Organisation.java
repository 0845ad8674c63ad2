package cofrestr.registry.organisation;

import cofrestr.kit.language.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organisation of the tree. Its code never changes; what it is called and whom it stands beneath may. */
@Entity
public class Organisation {
    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_cy")
    private String nameCy;

    private @Nullable String parent;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(name = "language_category")
    private @Nullable String languageCategory;

    @Column(name = "la_number")
    private @Nullable String laNumber;

    @Column(name = "establishment_number")
    private @Nullable String establishmentNumber;

    private String basis;

    @Version
    private long version;

    @Column(name = "recorded_from")
    private Instant recordedFrom;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init")
    Organisation(OrganisationDetails details, String basis, Instant recordedFrom) {
        this.code = details.code();
        take(details);
        this.basis = basis;
        this.recordedFrom = recordedFrom;
    }

    /** Takes on other details under the same code. */
    void become(OrganisationDetails details, Instant at) {
        take(details);
        this.recordedFrom = at;
    }

    private void take(OrganisationDetails details) {
        this.kind = details.kind();
        this.nameEn = details.nameEn();
        this.nameCy = details.nameCy();
        this.parent = details.parent();
        this.sector = details.sector();
        this.languageCategory = details.languageCategory();
        this.laNumber = details.laNumber();
        this.establishmentNumber = details.establishmentNumber();
    }

    public OrganisationDetails details() {
        return new OrganisationDetails(
                code, kind, nameEn, nameCy, parent, sector, languageCategory, laNumber, establishmentNumber);
    }

    public Words name() {
        return new Words(nameCy, nameEn);
    }

    public String basis() {
        return basis;
    }

    public long version() {
        return version;
    }
}
