package cofrestr.cpd.instrument;

import cofrestr.cpd.instrument.Instrument.Answer;
import cofrestr.cpd.instrument.Instrument.Area;
import cofrestr.cpd.instrument.Instrument.Band;
import cofrestr.cpd.instrument.Instrument.Item;
import cofrestr.cpd.instrument.Instrument.Recommendation;
import cofrestr.cpd.instrument.Instrument.Taking;
import cofrestr.cpd.instrument.Instruments.VersionKey;
import cofrestr.kit.language.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** Puts instruments together out of their rows: one statement for each kind of part, however many instruments. */
final class InstrumentParts {
    private static final String ASKED =
            " in (select * from unnest(:codes::text[], :versions::int[]) asked (instrument, version)) ";

    private final Handle handle;
    private final List<Instruments.Row> rows;

    private InstrumentParts(Handle handle, List<Instruments.Row> rows) {
        this.handle = handle;
        this.rows = rows;
    }

    /** A row of a way of taking it. */
    public record TakingRow(String instrument, Mode mode, String takenAs, String source) {}

    /** A row of an area. */
    public record AreaRow(
            String instrument,
            int version,
            String code,
            String titleEn,
            String titleCy,
            String titleCyBasis,
            String source) {}

    /** Whose part a row is. */
    public record AreaKey(VersionKey key, String area) {}

    /** A row of a statement with one of the answers to it. */
    public record ItemRow(
            String instrument,
            int version,
            String area,
            int place,
            String statementEn,
            String statementCy,
            String basis,
            int answer,
            int points,
            String labelEn,
            String labelCy) {
        AreaKey of() {
            return new AreaKey(new VersionKey(instrument, version), area);
        }
    }

    /** A row of a band. */
    public record BandRow(
            String instrument,
            int version,
            String area,
            String code,
            int fromPoints,
            int toPoints,
            boolean need,
            String labelEn,
            String labelCy,
            String basis) {
        AreaKey of() {
            return new AreaKey(new VersionKey(instrument, version), area);
        }
    }

    /** A row of a recommendation. */
    public record RecommendationRow(
            String instrument,
            int version,
            String area,
            String band,
            Recommendation.Kind kind,
            String code,
            String titleEn,
            String titleCy,
            String basis) {
        AreaKey of() {
            return new AreaKey(new VersionKey(instrument, version), area);
        }

        Recommendation recommendation() {
            return new Recommendation(kind, code, new Words(titleCy, titleEn), basis);
        }
    }

    static List<Instrument> whole(Handle handle, List<Instruments.Row> rows) {
        return rows.isEmpty() ? List.of() : new InstrumentParts(handle, rows).whole();
    }

    private List<Instrument> whole() {
        Map<String, List<TakingRow>> modes = by(
                TakingRow::instrument,
                "select instrument, mode, taken_as, source from instrument_mode where instrument = any(:codes) order by taken_as, mode",
                TakingRow.class);
        Map<VersionKey, List<AreaRow>> areas = by(
                area -> new VersionKey(area.instrument(), area.version()),
                "select instrument, version, code, title_en, title_cy, title_cy_basis, source from instrument_area where (instrument, version)"
                        + ASKED + "order by place",
                AreaRow.class);
        Map<AreaKey, List<ItemRow>> items = by(ItemRow::of, """
                select i.instrument, i.version, i.area, i.place, i.statement_en, i.statement_cy, i.basis, s.place as answer, s.points, s.label_en, s.label_cy
                  from instrument_item i join answer_scale s on s.scale = i.scale where (i.instrument, i.version)
                """ + ASKED + "order by i.place, s.place", ItemRow.class);
        Map<AreaKey, List<BandRow>> bands = by(BandRow::of, """
                select instrument, version, area, code, lower(points) as from_points, upper(points) - 1 as to_points, need, label_en, label_cy, basis
                  from instrument_band where (instrument, version)
                """ + ASKED + "order by lower(points)", BandRow.class);
        Map<AreaKey, List<RecommendationRow>> recommendations =
                by(RecommendationRow::of, """
                select instrument, version, area, band, kind, code, title_en, title_cy, basis
                  from instrument_recommendation where (instrument, version)
                """ + ASKED + "order by kind, code", RecommendationRow.class);
        return rows.stream()
                .map(row -> row.instrument(
                        modes.getOrDefault(row.code(), List.of()).stream()
                                .map(way -> new Taking(way.mode(), way.takenAs(), way.source()))
                                .toList(),
                        areas.getOrDefault(row.key(), List.of()).stream()
                                .map(area ->
                                        area(area, new AreaKey(row.key(), area.code()), items, bands, recommendations))
                                .toList()))
                .toList();
    }

    private static Area area(
            AreaRow area,
            AreaKey key,
            Map<AreaKey, List<ItemRow>> items,
            Map<AreaKey, List<BandRow>> bands,
            Map<AreaKey, List<RecommendationRow>> recommendations) {
        return new Area(
                area.code(),
                new Words(area.titleCy(), area.titleEn()),
                area.titleCyBasis(),
                area.source(),
                items(items.getOrDefault(key, List.of())),
                bands.getOrDefault(key, List.of()).stream()
                        .map(band -> band(band, recommendations.getOrDefault(key, List.of())))
                        .toList());
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
                        .filter(one -> one.band().equals(band.code()))
                        .map(RecommendationRow::recommendation)
                        .toList());
    }

    private <K, T> Map<K, List<T>> by(Function<T, K> key, String sql, Class<T> type) {
        return handle
                .createQuery(sql)
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bind("codes", rows.stream().map(Instruments.Row::code).toArray(String[]::new))
                .bind("versions", rows.stream().map(Instruments.Row::version).toArray(Integer[]::new))
                .mapTo(type)
                .stream()
                .collect(Collectors.groupingBy(key));
    }
}
