package cofrestr.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rules of the house that a build can keep. Each fails where it finds no class to judge, and was proved on a planted fault. */
public final class HouseRules {
    private HouseRules() {}

    /** An operation without {@link May} would answer nobody; one that is not public is dropped without a word. */
    @ArchTest
    public static final ArchRule EVERY_OPERATION_SAYS_WHO_MAY = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should(sayWhoMay())
            .as("every operation is public, documented, and says who may call it");

    /** What one service may ask another is settled by name; a name beside another role would look as if it narrowed that. */
    @ArchTest
    public static final ArchRule SERVICES_ARE_NAMED = methods()
            .that()
            .areAnnotatedWith(May.class)
            .or()
            .areAnnotatedWith(May.All.class)
            .should(nameServicesAndNobodyElse())
            .as("a power of services names its callers, and no other power does");

    /** Domain and use cases know no HTTP. */
    @ArchTest
    public static final ArchRule HTTP_STAYS_IN_API = noClasses()
            .that()
            .resideOutsideOfPackages("..api", "cofrestr.kit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..")
            .as("only api packages know HTTP");

    /** Resources translate; they do not touch the database. */
    @ArchTest
    public static final ArchRule SQL_STAYS_OUT_OF_API = noClasses()
            .that()
            .resideInAPackage("..api")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..", "jakarta.persistence..", "io.quarkus.hibernate..")
            .as("api packages know no SQL");

    /** The wall clock is read through the one clock bean. */
    @ArchTest
    public static final ArchRule NOBODY_READS_THE_WALL_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .as("nobody reads the wall clock");

    /** A folder is a business word. */
    @ArchTest
    public static final ArchRule NO_LAYER_FOLDERS = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..", "..model..", "..dto..", "..util..", "..impl..", "..common..", "..helper..")
            .as("packages are named for features");

    private static ArchCondition<JavaMethod> nameServicesAndNobodyElse() {
        return new ArchCondition<>("name the services that may ask") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (May may : method.reflect().getAnnotationsByType(May.class)) {
                    List<Role> roles = Arrays.asList(may.value());
                    boolean right = may.callers().length == 0
                            ? !roles.contains(Role.SERVICE)
                            : roles.equals(List.of(Role.SERVICE));
                    events.add(new SimpleConditionEvent(
                            method, right, method.getFullName() + ": " + roles + " " + Arrays.toString(may.callers())));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("be public, documented and say who may") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = method.isAnnotatedWith(May.class) || method.isAnnotatedWith(May.All.class);
                boolean open = method.getModifiers().contains(JavaModifier.PUBLIC);
                boolean documented = method.isAnnotatedWith(Operation.class);
                JavaClass owner = method.getOwner();
                events.add(new SimpleConditionEvent(
                        owner,
                        says && open && documented,
                        method.getFullName() + ": @May " + says + ", public " + open + ", @Operation " + documented));
            }
        };
    }
}
