package cofrestr.registry.fee.api;

import cofrestr.kit.bulk.RowWriter;
import cofrestr.kit.language.Language;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.secret.Keyring;
import cofrestr.registry.fee.FeeYear;
import cofrestr.registry.fee.Money;
import cofrestr.registry.fee.PaymentNotices;
import cofrestr.registry.fee.PersonRecord;
import cofrestr.registry.practitioner.SealedTo;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the records of the people whose fee is to be deducted: a file that can be sent back as the remittance. */
@ApplicationScoped
class PersonRecordRows {
    /** The twelve items of the record in their order, then what a remittance needs beside them. */
    static final List<String> HEADINGS = List.of(
            "fullName",
            "formerName",
            "sex",
            "registerNumber",
            "institution",
            "employerName",
            "employerAndWblBody",
            "niNumber",
            "address",
            "dateOfBirth",
            "telephoneAndEmail",
            "agencyName",
            "staffId",
            "amount");

    private final PaymentNotices notices;
    private final Keyring keys;
    private final Looks looks;

    PersonRecordRows(PaymentNotices notices, Keyring keys, Looks looks) {
        this.notices = notices;
        this.keys = keys;
        this.looks = looks;
    }

    /** Writes all of them, a page at a time; the look at each page is recorded before it goes out. */
    void write(OrganisationCode organisation, FeeYear year, Looks.Onlooker who, Language language, OutputStream out)
            throws IOException {
        RowWriter rows = RowWriter.csv(out, ',', HEADINGS);
        String after = "";
        List<PersonRecord> page;
        do {
            page = notices.records(organisation, year, who.caller(), new Paging.From(after, Paging.MOST));
            looks.at(who, page.stream().map(PersonRecord::registerNumber).toList());
            for (PersonRecord person : page) {
                rows.write(row(person, language));
            }
            after = page.isEmpty() ? "" : page.getLast().id().toString();
        } while (page.size() > Paging.MOST);
        rows.flush();
    }

    private Map<String, @Nullable Object> row(PersonRecord person, Language language) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("fullName", joined(" ", person.givenNames(), person.familyName()));
        row.put("formerName", person.formerFamilyName());
        row.put("sex", person.sex());
        row.put("registerNumber", person.registerNumber());
        row.put("institution", person.organisationName().in(language));
        row.put("niNumber", niNumber(person));
        row.put("address", joined(";", person.addressLines(), person.postcode()));
        row.put("dateOfBirth", person.dateOfBirth());
        row.put("telephoneAndEmail", joined(";", person.phone(), person.email()));
        row.put("staffId", person.staffId());
        row.put("amount", Money.written(person.amount()));
        return row;
    }

    /** A number that was sealed to another staff id is not this one's to show. */
    private @Nullable String niNumber(PersonRecord person) {
        byte[] sealed = person.niSealed();
        if (sealed == null || person.staffId() == null) {
            return null;
        }
        try {
            return new String(keys.seal().open(sealed, SealedTo.stated(person.staffId())), StandardCharsets.UTF_8);
        } catch (SecurityException sealedToAnother) {
            return null;
        }
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(between));
    }
}
