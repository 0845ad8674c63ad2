package cofrestr.cpd.pathway;

import cofrestr.cpd.instrument.Mode;
import cofrestr.kit.language.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The pathways there are. */
@ApplicationScoped
public class Pathways {
    private final Jdbi jdbi;

    Pathways(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A pathway as its row has it. */
    public record Row(
            String code,
            String titleEn,
            String titleCy,
            String titleCyBasis,
            String aboutEn,
            String aboutCy,
            String source) {}

    /** A stage as its row has it. */
    public record StageRow(String pathway, String code, String titleEn, String titleCy, String source) {}

    /** A track as its row has it. */
    public record TrackRow(
            String pathway, String code, String titleEn, String titleCy, String instrument, Mode mode, String source) {
        Pathway.Track track() {
            return new Pathway.Track(code, new Words(titleCy, titleEn), instrument, mode, source);
        }
    }

    private static final String TRACKS =
            "select pathway, code, title_en, title_cy, instrument, mode, source from pathway_track";

    public List<Pathway> all() {
        return jdbi.withHandle(handle -> {
            Map<String, List<StageRow>> stages = handle
                    .createQuery("select pathway, code, title_en, title_cy, source from pathway_stage order by place")
                    .mapTo(StageRow.class)
                    .stream()
                    .collect(Collectors.groupingBy(StageRow::pathway));
            Map<String, List<TrackRow>> tracks =
                    handle.createQuery(TRACKS + " order by code").mapTo(TrackRow.class).stream()
                            .collect(Collectors.groupingBy(TrackRow::pathway));
            return handle.createQuery(
                            "select code, title_en, title_cy, title_cy_basis, about_en, about_cy, source from pathway order by code")
                    .mapTo(Row.class)
                    .map(row -> whole(
                            row,
                            stages.getOrDefault(row.code(), List.of()),
                            tracks.getOrDefault(row.code(), List.of())))
                    .list();
        });
    }

    private static Pathway whole(Row row, List<StageRow> stages, List<TrackRow> tracks) {
        return new Pathway(
                row.code(),
                new Words(row.titleCy(), row.titleEn()),
                row.titleCyBasis(),
                new Words(row.aboutCy(), row.aboutEn()),
                row.source(),
                stages.stream()
                        .map(stage -> new Pathway.Stage(
                                stage.code(), new Words(stage.titleCy(), stage.titleEn()), stage.source()))
                        .toList(),
                tracks.stream().map(TrackRow::track).toList());
    }

    /** A track of the pathway of a cycle. */
    static Optional<Pathway.Track> track(Handle handle, String pathway, String code) {
        return handle.createQuery(TRACKS + " where pathway = :pathway and code = :code")
                .bind("pathway", pathway)
                .bind("code", code)
                .mapTo(TrackRow.class)
                .map(TrackRow::track)
                .findOne();
    }
}
