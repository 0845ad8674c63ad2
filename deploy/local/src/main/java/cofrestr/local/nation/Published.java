package cofrestr.local.nation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A published table. Its figures and its total are each rounded to the nearest five, so that they need not add up: the 16
 * categories come to 30,870 people where the total says 30,860.
 */
record Published(SequencedMap<String, Integer> figures, int total) {

    private static final String TOTAL = "TOTAL";
    private static final String SUPPRESSED = "*";

    /** Reads one column of a kept file, in units of which {@code units} make one; what is suppressed is assumed. */
    static Published column(String file, String column, int units) {
        SequencedMap<String, Integer> figures = new LinkedHashMap<>();
        for (Map<String, String> row : Csv.kept(file)) {
            String figure = row.getOrDefault(column, "");
            String known = figure.equals(SUPPRESSED) ? row.getOrDefault("assumedFte", "") : figure;
            figures.put(
                    row.getOrDefault("code", ""),
                    new BigDecimal(known).multiply(BigDecimal.valueOf(units)).intValueExact());
        }
        Integer total = figures.remove(TOTAL);
        return new Published(figures, total == null ? 0 : total);
    }

    /** The figures with what they are over or under the total shared evenly, so that each still rounds to what is published. */
    SequencedMap<String, Integer> reconciled() {
        int over = figures.values().stream().mapToInt(Integer::intValue).sum() - total;
        int each = over / figures.size();
        int one = Integer.signum(over);
        int more = Math.abs(over % figures.size());
        List<String> largest = new ArrayList<>(figures.keySet());
        largest.sort(Comparator.comparingInt((String code) -> -figures.getOrDefault(code, 0)));
        List<String> first = largest.subList(0, more);
        SequencedMap<String, Integer> reconciled = new LinkedHashMap<>();
        figures.forEach((code, figure) -> reconciled.put(code, figure - each - (first.contains(code) ? one : 0)));
        return reconciled;
    }

    /** As many as {@code whole} in the same proportions. */
    SequencedMap<String, Integer> scaledTo(int whole) {
        SequencedMap<String, Integer> reconciled = reconciled();
        int[] shares = Apportioned.of(
                whole, reconciled.values().stream().mapToInt(Integer::intValue).toArray());
        SequencedMap<String, Integer> scaled = new LinkedHashMap<>();
        int i = 0;
        for (String code : reconciled.keySet()) {
            scaled.put(code, shares[i++]);
        }
        return scaled;
    }

    /** Every code as often as {@code whole} in the same proportions asks for it. */
    List<String> dealt(int whole) {
        List<String> dealt = new ArrayList<>(whole);
        scaledTo(whole).forEach((code, count) -> {
            for (int i = 0; i < count; i++) {
                dealt.add(code);
            }
        });
        return dealt;
    }
}
