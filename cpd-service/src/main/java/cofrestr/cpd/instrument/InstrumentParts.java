package cofrestr.cpd.instrument;

import cofrestr.cpd.instrument.Instrument.Answer;
import cofrestr.cpd.instrument.Instrument.Area;
import cofrestr.cpd.instrument.Instrument.Band;
import cofrestr.cpd.instrument.Instrument.Item;
import cofrestr.cpd.instrument.Instrument.Recommendation;
import cofrestr.cpd.instrument.Instrument.Taking;
import cofrestr.kit.language.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** Puts an instrument together out of its rows: one statement for each kind of part. */
final class InstrumentParts {
    private final Handle handle;
    private final Instruments.Row row;

    private InstrumentParts(Handle handle, Instruments.Row row) {
        this.handle = handle;
        this.row = row;
    }

    /** A row of an area. */
    public record AreaRow(String code, String titleEn, String titleCy, String titleCyBasis, String source) {}

    /** A row of a statement with one of the answers to it. */
    public record ItemRow(
            String area,
            int place,
            String statementEn,
            String statementCy,
            String basis,
            int answer,
            int points,
            String labelEn,
            String labelCy) {}

    /** A row of a band. */
    public record BandRow(
            String area,
            String code,
            int fromPoints,
            int toPoints,
            boolean need,
            String labelEn,
            String labelCy,
            String basis) {}

    /** A row of a recommendation. */
    public record RecommendationRow(
            String area,
            String band,
            Recommendation.Kind kind,
            String code,
            String titleEn,
            String titleCy,
            String basis) {}

    static Instrument whole(Handle handle, Instruments.Row row) {
        return new InstrumentParts(handle, row).whole();
    }

    private Instrument whole() {
        return new Instrument(
                row.code(),
                row.subject(),
                new Words(row.titleCy(), row.titleEn()),
                row.titleCyBasis(),
                row.forRoles(),
                row.basis(),
                row.source(),
                rows(
                        "select mode, taken_as, source from instrument_mode where instrument = :code order by taken_as, mode",
                        Taking.class),
                row.version(),
                row.validFrom(),
                row.validUntil(),
                areas());
    }

    private List<Area> areas() {
        Map<String, List<ItemRow>> items =
                rows("""
                        select i.area, i.place, i.statement_en, i.statement_cy, i.basis, s.place as answer, s.points, s.label_en, s.label_cy
                          from instrument_item i join answer_scale s on s.scale = i.scale
                         where i.instrument = :code and i.version = :version order by i.place, s.place
                        """, ItemRow.class).stream().collect(Collectors.groupingBy(ItemRow::area));
        Map<String, List<BandRow>> bands =
                rows("""
                        select area, code, lower(points) as from_points, upper(points) - 1 as to_points, need, label_en, label_cy, basis
                          from instrument_band where instrument = :code and version = :version order by lower(points)
                        """, BandRow.class).stream().collect(Collectors.groupingBy(BandRow::area));
        List<RecommendationRow> recommendations = rows("""
                select area, band, kind, code, title_en, title_cy, basis
                  from instrument_recommendation where instrument = :code and version = :version order by kind, code
                """, RecommendationRow.class);
        return rows("""
                        select code, title_en, title_cy, title_cy_basis, source
                          from instrument_area where instrument = :code and version = :version order by place
                        """, AreaRow.class).stream()
                .map(area -> new Area(
                        area.code(),
                        new Words(area.titleCy(), area.titleEn()),
                        area.titleCyBasis(),
                        area.source(),
                        items(items.getOrDefault(area.code(), List.of())),
                        bands.getOrDefault(area.code(), List.of()).stream()
                                .map(band -> band(band, recommendations))
                                .toList()))
                .toList();
    }

    private static List<Item> items(List<ItemRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(ItemRow::place)).values().stream()
                .map(same -> new Item(
                        same.getFirst().place(),
                        new Words(same.getFirst().statementCy(), same.getFirst().statementEn()),
                        same.stream()
                                .map(one ->
                                        new Answer(one.answer(), one.points(), new Words(one.labelCy(), one.labelEn())))
                                .toList(),
                        same.getFirst().basis()))
                .sorted(Comparator.comparingInt(Item::place))
                .toList();
    }

    private static Band band(BandRow band, List<RecommendationRow> recommendations) {
        return new Band(
                band.code(),
                band.fromPoints(),
                band.toPoints(),
                band.need(),
                new Words(band.labelCy(), band.labelEn()),
                band.basis(),
                recommendations.stream()
                        .filter(one ->
                                one.area().equals(band.area()) && one.band().equals(band.code()))
                        .map(one -> new Recommendation(
                                one.kind(), one.code(), new Words(one.titleCy(), one.titleEn()), one.basis()))
                        .toList());
    }

    private <T> List<T> rows(String sql, Class<T> type) {
        return handle.createQuery(sql)
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("code", row.code())
                .bind("version", row.version())
                .mapTo(type)
                .list();
    }
}
