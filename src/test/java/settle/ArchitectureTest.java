package settle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The allowed arrows between packages, all of them: what is not listed here is not allowed. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("settle");

    /**
     * The pure core: each package with those of the project that it may use. Besides, it uses the JDK alone.
     */
    private static final Map<String, Set<String>> CORE = Map.of(
            "money", Set.of(),
            "offering", Set.of("money"),
            "breaks", Set.of(),
            "audit", Set.of(),
            "book", Set.of("money", "offering", "breaks"),
            "cash", Set.of("money", "offering", "breaks", "book", "decision"),
            "delivery", Set.of("money", "offering", "breaks", "book"),
            "decision", Set.of("money", "offering", "breaks"),
            "closing", Set.of("money", "offering", "breaks", "book", "cash", "decision", "delivery"));

    /** The shell: each package with those of the project, and the libraries, that it may use. */
    private static final Map<String, Set<String>> SHELL = Map.of(
            "bankfile", union(CORE.keySet(), "javax.xml.stream"),
            "intake", union(CORE.keySet(), "bankfile", "com.opencsv", "org.yaml.snakeyaml"),
            "store", union(CORE.keySet(), "bankfile", "intake", "org.springframework.jdbc"),
            "report", union(CORE.keySet(), "com.opencsv", "com.fasterxml.jackson"),
            "job", union(CORE.keySet(), "bankfile", "intake", "store", "report", "fr.marcwrobel.jbanking",
                    "org.flywaydb",
                    "org.springframework.batch", "org.springframework.boot", "org.springframework.context",
                    "org.springframework.jdbc", "org.springframework.transaction"),
            "inquiry", union(CORE.keySet(), "store", "report", "com.fasterxml.jackson"),
            "command", union(CORE.keySet(), "bankfile", "intake", "store", "report", "inquiry", "job",
                    "picocli", "org.springframework.batch", "org.springframework.boot",
                    "org.springframework.context", "org.springframework.core", "org.springframework.beans"));

    @Test
    void everyPackageHasItsPlace() {
        Set<String> packages = CLASSES.stream().map(ArchitectureTest::trade)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(CORE.keySet());
        listed.addAll(SHELL.keySet());
        assertThat(packages).isEqualTo(listed);
    }

    @Test
    void noArrowLeadsWhereNoneIsAllowed() {
        List<String> forbidden = new ArrayList<>();
        for (JavaClass from : CLASSES) {
            Set<String> allowed = CORE.getOrDefault(trade(from), SHELL.getOrDefault(trade(from), Set.of()));
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (!isAllowed(from, to, allowed)) {
                    forbidden.add(from.getName() + " uses " + to.getName());
                }
            });
        }
        assertThat(forbidden).isEmpty();
    }

    @Test
    void theCoreKnowsNoFilesNoClockAndNoRandomness() {
        String[] core = CORE.keySet().stream().map(name -> "settle." + name).toArray(String[]::new);
        noClasses().that().resideInAnyPackage(core).should().dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.sql..", "java.net..")
                .check(CLASSES);
        noClasses().that().resideInAnyPackage(core).should().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(System.class, "nanoTime")
                .orShould().dependOnClassesThat().areAssignableTo(java.util.Random.class)
                .check(CLASSES);
    }

    @Test
    void noMoneyIsADouble() {
        classes().that().resideInAnyPackage("settle..").should(UsesNoFloats.RULE).check(CLASSES);
    }

    private static boolean isAllowed(JavaClass from, JavaClass to, Set<String> allowed) {
        String name = to.getName();
        if (to.isPrimitive() || name.startsWith("java.") || name.startsWith("javax.sql.")) {
            return true;
        }
        if (name.startsWith("settle.")) {
            return trade(to).equals(trade(from)) || allowed.contains(trade(to));
        }
        return allowed.stream().anyMatch(library -> library.contains(".") && name.startsWith(library + ".")
                || library.equals("picocli") && name.startsWith("picocli."));
    }

    private static String trade(JavaClass of) {
        return of.getPackageName().replaceFirst("^settle\\.", "");
    }

    private static Set<String> union(Set<String> some, String... others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(others));
        return all;
    }
}
