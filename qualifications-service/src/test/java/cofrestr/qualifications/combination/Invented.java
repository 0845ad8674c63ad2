package cofrestr.qualifications.combination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An invented qualification of level 2 by the body OURS, written as a story. */
final class Invented {
    private final List<Rules.Group> groups = new ArrayList<>();
    private final TreeMap<Integer, Integer> atLevel = new TreeMap<>();
    private final Set<Rules.Bar> barred = new HashSet<>();
    private @Nullable Integer credits;
    private boolean barsKnown = true;
    private int otherBody;
    private int otherLevel;
    private int outside;

    static Invented qualification() {
        return new Invented();
    }

    Invented of(int total) {
        credits = total;
        return this;
    }

    Invented mandatory(String... units) {
        return group("M", true, null, null, null, null, true, units);
    }

    Invented group(
            String code,
            boolean mandatory,
            @Nullable Integer minUnits,
            @Nullable Integer maxUnits,
            @Nullable Integer minCredits,
            @Nullable Integer maxCredits,
            boolean complete,
            String... units) {
        Map<String, Rules.UnitFacts> facts = new TreeMap<>();
        for (String unit : units) {
            facts.put(unit, new Rules.UnitFacts(null, null, null));
        }
        groups.add(new Rules.Group(code, mandatory, minUnits, maxUnits, minCredits, maxCredits, complete, facts));
        return this;
    }

    Invented atOrAbove(int level, int needed) {
        atLevel.put(level, needed);
        return this;
    }

    Invented barred(String one, String other) {
        barred.add(new Rules.Bar(one, other));
        return this;
    }

    Invented barsNotAllKnown() {
        barsKnown = false;
        return this;
    }

    Invented allowing(int otherBodies, int otherLevels, int outsideFramework) {
        otherBody = otherBodies;
        otherLevel = otherLevels;
        outside = outsideFramework;
        return this;
    }

    Rules rules() {
        return new Rules("OURS", 2, credits, groups, atLevel, barred, barsKnown, otherBody, otherLevel, outside);
    }

    /** Credits written as {@code UNIT:credits}, {@code UNIT:credits@level} or {@code UNIT:credits@level/BODY}; with {@code *} before it, outside the framework. */
    static List<HeldCredit> held(String... written) {
        List<HeldCredit> held = new ArrayList<>();
        for (String one : new TreeSet<>(List.of(written))) {
            String[] parts = one.split("[:@/]", -1);
            boolean out = one.startsWith("*");
            held.add(new HeldCredit(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    parts.length > 2 ? Integer.valueOf(parts[2]) : Integer.valueOf(2),
                    parts.length > 3 ? parts[3] : out ? null : "OURS",
                    out));
        }
        return held;
    }
}
