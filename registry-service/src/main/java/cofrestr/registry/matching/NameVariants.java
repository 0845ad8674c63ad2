package cofrestr.registry.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which names are forms of one another, as reference data: short forms, Welsh and English forms, spellings; and which words
 * before a father's name are no part of it.
 *
 * @param given for a given name, folded, the names that are forms of the same name
 * @param family the same for family names
 * @param particles ap, ab, ferch and their like
 */
public record NameVariants(Map<String, Set<String>> given, Map<String, Set<String>> family, Set<String> particles) {
    public static final NameVariants NONE = new NameVariants(Map.of(), Map.of(), Set.of());

    boolean sameGiven(String one, String other) {
        return givenFormsOf(one).contains(other);
    }

    boolean sameFamily(String one, String other) {
        return familyFormsOf(one).contains(other);
    }

    /** A given name's forms; none where it has no other. */
    Set<String> givenFormsOf(String name) {
        return given.getOrDefault(name, Set.of());
    }

    Set<String> familyFormsOf(String name) {
        return family.getOrDefault(name, Set.of());
    }

    /** What each name is a form of, from groups of forms of one name; a name may be in several. */
    static Map<String, Set<String>> of(Collection<? extends Collection<String>> groups) {
        Map<String, Set<String>> forms = new HashMap<>();
        groups.forEach(group -> group.forEach(
                form -> forms.computeIfAbsent(form, name -> new TreeSet<>()).addAll(group)));
        return forms;
    }
}
