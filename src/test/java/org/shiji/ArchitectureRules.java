package org.shiji;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.shiji.shared.MachineOnly;

/**
 * What the module check does not see, as rules over a root package: ours, and one that breaks every
 * rule on purpose.
 */
final class ArchitectureRules {

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** All rules by name, in the order they are explained in CONTRIBUTING. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("scoringIsPlainJava", scoringIsPlainJava());
        rules.put("commandsKnowNoServer", commandsKnowNoServer());
        rules.put("onlyUiKnowsVaadin", onlyUiKnowsVaadin());
        rules.put("entitiesAreHidden", entitiesAreHidden());
        rules.put("repositoriesAreHidden", repositoriesAreHidden());
        rules.put("nobodyUsesTheShell", nobodyUsesTheShell());
        rules.put("everyPackageIsNullMarked", everyPackageIsNullMarked());
        rules.put("machineWorkStaysInTheMachine", machineWorkStaysInTheMachine());
        rules.put("everyViewSaysWhoMayEnter", everyViewSaysWhoMayEnter());
        rules.put("timeIsHandedIn", timeIsHandedIn());
        rules.put("settingsAreRecords", settingsAreRecords());
        return rules;
    }

    private ArchRule scoringIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage(root + ".scoring..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                        root + ".scoring..",
                                        "org.shiji.shared",
                                        root + ".shared",
                                        "java.lang..",
                                        "java.util..",
                                        "java.math..",
                                        "java.text..",
                                        "org.jspecify.annotations..",
                                        "org.springframework.modulith..")
                                .and(not(resideInAPackage("java.lang.reflect.."))))
                .because(
                        "scoring has no Spring, no database, no clock and no files: the same input gives the same digits");
    }

    private ArchRule commandsKnowNoServer() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".headless..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "org.springframework..",
                                        "jakarta..",
                                        "javax.sql..",
                                        "org.slf4j..")
                                .and(not(resideInAPackage("org.springframework.modulith.."))))
                .because("lint and score are over before a server would have begun to start");
    }

    private ArchRule onlyUiKnowsVaadin() {
        return noClasses()
                .that(not(resideInAnyPackage(root, root + "..ui..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..")
                .because(
                        "a service that knows the screen cannot serve the export, the command line or a test");
    }

    private ArchRule entitiesAreHidden() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .because("entities stay in, records go out");
    }

    private ArchRule repositoriesAreHidden() {
        return classes()
                .that()
                .areAssignableTo("org.springframework.data.repository.Repository")
                .should()
                .bePackagePrivate()
                .because("only a module's service decides what may be read and changed");
    }

    private ArchRule nobodyUsesTheShell() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .should()
                .dependOnClassesThat(resideInAPackage(root))
                .because("the root package is the shell: it may use everything, nobody uses it");
    }

    private ArchRule everyPackageIsNullMarked() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(
                        new ArchCondition<JavaClass>("stand in a package marked @NullMarked") {
                            private Set<String> marked = Set.of();

                            @Override
                            public void init(Collection<JavaClass> all) {
                                marked =
                                        all.stream()
                                                .filter(
                                                        one ->
                                                                one.getSimpleName()
                                                                        .equals("package-info"))
                                                .filter(
                                                        one ->
                                                                one.isAnnotatedWith(
                                                                        NullMarked.class))
                                                .map(JavaClass::getPackageName)
                                                .collect(Collectors.toSet());
                            }

                            @Override
                            public void check(JavaClass one, ConditionEvents events) {
                                if (!marked.contains(one.getPackageName())) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    one,
                                                    one.getName()
                                                            + " stands in "
                                                            + one.getPackageName()
                                                            + ", which has no package-info with @NullMarked"));
                                }
                            }
                        })
                .because("null is an answer only where it is declared");
    }

    private ArchRule machineWorkStaysInTheMachine() {
        return noClasses()
                .that(
                        resideInAnyPackage(
                                root, root + "..ui..", root + ".export..", root + ".dashboard.."))
                .should()
                .accessTargetWhere(
                        new DescribedPredicate<JavaAccess<?>>("a method marked @MachineOnly") {
                            @Override
                            public boolean test(JavaAccess<?> access) {
                                return access.getTarget().resolveMember().stream()
                                        .anyMatch(
                                                member ->
                                                        member instanceof JavaCodeUnit
                                                                && (member.isAnnotatedWith(
                                                                                MachineOnly.class)
                                                                        || member.getOwner()
                                                                                .isAnnotatedWith(
                                                                                        MachineOnly
                                                                                                .class)));
                            }
                        })
                .because("what a person sees goes through a method that checks the viewer");
    }

    private ArchRule everyViewSaysWhoMayEnter() {
        return classes()
                .that()
                .areAnnotatedWith("com.vaadin.flow.router.Route")
                .should(
                        new ArchCondition<JavaClass>("say who may enter") {
                            @Override
                            public void check(JavaClass view, ConditionEvents events) {
                                boolean says =
                                        view.isAnnotatedWith(
                                                        "jakarta.annotation.security.RolesAllowed")
                                                || view.isAnnotatedWith(
                                                        "jakarta.annotation.security.PermitAll")
                                                || view.isAnnotatedWith(
                                                        "com.vaadin.flow.server.auth.AnonymousAllowed");
                                if (!says) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    view,
                                                    view.getName()
                                                            + " has a route and does not say who may enter"));
                                }
                            }
                        })
                .allowEmptyShould(true);
    }

    private ArchRule timeIsHandedIn() {
        Set<String> clocks =
                Set.of(
                        Instant.class.getName(),
                        LocalDate.class.getName(),
                        LocalDateTime.class.getName(),
                        OffsetDateTime.class.getName(),
                        ZonedDateTime.class.getName());
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(
                        new DescribedPredicate<>("now() without a clock") {
                            @Override
                            public boolean test(JavaMethodCall call) {
                                return call.getName().equals("now")
                                        && clocks.contains(call.getTargetOwner().getName())
                                        && call.getTarget().getRawParameterTypes().isEmpty();
                            }
                        })
                .because("time comes from the Clock bean, so that a test can say what day it is");
    }

    private ArchRule settingsAreRecords() {
        return classes()
                .that()
                .areAnnotatedWith(
                        "org.springframework.boot.context.properties.ConfigurationProperties")
                .should()
                .beRecords()
                .allowEmptyShould(true)
                .because("settings are records with a prefix, a default and a unit");
    }

    /** Source files whose class the rules did not get to see. */
    static List<String> unseen(JavaClasses classes, List<String> sourceClasses) {
        Set<String> seen =
                classes.stream()
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        return sourceClasses.stream().filter(name -> !seen.contains(name)).toList();
    }
}
