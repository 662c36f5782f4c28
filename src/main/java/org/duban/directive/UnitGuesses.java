package org.duban.directive;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.organization.UnitLevel;
import org.duban.organization.UnitView;
import org.duban.organization.Units;
import org.springframework.stereotype.Component;

/** Guesses which units a document may mean by a name that is not on file, or that leaves open which. */
@Component
public class UnitGuesses {

    private static final int MOST = 3;
    private static final double LIKELY = 0.6;

    private static final Pattern PLACE = Pattern.compile("^[^省市县区州旗]{0,4}[省市县区州旗](?=..)");
    private static final Pattern ENDING = Pattern.compile("(?:人民政府|政府|办事处|委员会|办公室|局|委|办|厅|部|院|中心)$");

    private final Units units;

    UnitGuesses(Units units) {
        this.units = units;
    }

    private record Guess(UnitView unit, double likeness) {}

    /** Units whose names are written much like it, the likeliest first; three at most. */
    public List<UnitView> likeliest(String name, long officeId) {
        return within(officeId)
                .map(unit -> new Guess(unit, likeness(name, unit)))
                .filter(guess -> guess.likeness() >= LIKELY)
                .sorted(Comparator.comparingDouble(Guess::likeness)
                        .reversed()
                        .thenComparing(g -> g.unit().depth()))
                .limit(MOST)
                .map(Guess::unit)
                .toList();
    }

    /** The units among which a person chooses what 有关乡镇 or 有关部门 means. */
    public List<UnitView> choices(String name, long officeId) {
        UnitLevel level = level(name);
        return within(officeId)
                .filter(unit -> level == null ? unit.depth() <= 2 : unit.level() == level)
                .filter(unit -> level != UnitLevel.DEPARTMENT || unit.depth() <= 2)
                .filter(unit -> unit.id() != officeId)
                .toList();
    }

    private Stream<UnitView> within(long officeId) {
        UnitView office = units.get(officeId);
        long root = office.level().worksForParent() && office.parentId() != null ? office.parentId() : officeId;
        return units.tree().all().stream().filter(unit -> unit.isWithin(root));
    }

    private static UnitLevel level(String name) {
        if (name.contains("乡") || name.contains("镇") || name.contains("街道")) {
            return UnitLevel.TOWNSHIP;
        }
        if (name.contains("县") || name.contains("区")) {
            return UnitLevel.COUNTY;
        }
        if (name.contains("部门") || name.contains("单位") || name.contains("局") || name.contains("委")) {
            return UnitLevel.DEPARTMENT;
        }
        return name.contains("企业") || name.contains("公司") ? UnitLevel.ENTERPRISE : null;
    }

    private static double likeness(String name, UnitView unit) {
        return Stream.of(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream(), unit.formerNames().stream())
                .flatMap(names -> names)
                .mapToDouble(known -> likeness(name, known))
                .max()
                .orElse(0);
    }

    /**
     * How much alike what tells two names apart is: their place and their ending (市…局) are common to many. Short names
     * leave characters out (发改 for 发展和改革), they do not put others in their place.
     */
    static double likeness(String one, String other) {
        String a = telling(one);
        String b = telling(other);
        double common = common(a, b);
        boolean shortened = Math.min(a.length(), b.length()) >= 2 && common == Math.min(a.length(), b.length());
        double share = a.isEmpty() || b.isEmpty() ? 0 : 2.0 * common / (a.length() + b.length());
        return shortened ? Math.max(LIKELY, share) : share;
    }

    private static String telling(String name) {
        String plain = ENDING.matcher(name).replaceFirst("");
        String telling = PLACE.matcher(plain).replaceFirst("");
        return telling.isEmpty() ? name : telling;
    }

    /** How many characters stand in both in the same order. */
    private static int common(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
