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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The allowed arrows between packages, all of them: what is not listed here is not allowed. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("settle");

    /** The pure core: each room with those that it may use. Besides, it uses the JDK alone. */
    private static final Map<String, Set<String>> CORE = arrows(
            """
                    money      ->
                    identity   ->
                    offering   -> money
                    breaks     -> money identity offering
                    statement  -> money identity breaks
                    book       -> money identity breaks offering
                    decision   -> money identity breaks
                    cash.wire  -> money identity breaks offering statement book
                    cash.order -> money identity breaks decision cash.wire
                    cash.link  -> money identity breaks offering statement book decision cash.wire \
                                  cash.order
                    cash.apply -> money identity breaks offering statement book cash.wire cash.order \
                                  cash.link
                    cash.decide -> money identity breaks statement book decision cash.wire cash.order \
                                   cash.link cash.apply
                    delivery   -> money identity breaks offering book
                    proof      -> money identity breaks offering statement cash.wire
                    correction -> money identity breaks offering statement book decision cash.wire \
                                  delivery proof
                    table      -> money identity offering statement book decision delivery
                    payment    -> money identity offering statement book
                    closing    -> money identity breaks offering statement book decision cash.wire \
                                  cash.order cash.link cash.apply cash.decide delivery proof correction \
                                  payment
                    audit      -> money identity breaks offering book decision payment proof closing
                    """);

    /** The shell: each room with those, and the libraries, that it may use. */
    private static final Map<String, Set<String>> SHELL = arrows(
            """
                    bankfile        -> identity offering statement
                    bankfile.text   -> identity offering statement bankfile
                    bankfile.bai2   -> money identity offering breaks statement bankfile bankfile.text
                    bankfile.swift  -> money identity offering breaks statement bankfile bankfile.text
                    bankfile.camt   -> money identity offering breaks statement bankfile bankfile.text \
                                       javax.xml.stream
                    intake          -> money identity offering breaks statement proof table audit bankfile \
                                       bankfile.text bankfile.bai2 bankfile.swift bankfile.camt \
                                       com.opencsv
                    offeringfile    -> money offering statement table org.yaml.snakeyaml
                    store           -> money identity offering breaks statement book decision cash.wire \
                                       cash.order cash.apply delivery proof table closing audit intake \
                                       org.springframework.jdbc
                    report          -> money identity offering breaks statement book decision cash.wire \
                                       cash.order cash.apply delivery proof table payment closing audit \
                                       com.opencsv com.fasterxml.jackson
                    job             -> identity offering breaks book cash.link cash.apply proof closing \
                                       statement audit intake store report fr.marcwrobel.jbanking \
                                       org.flywaydb org.springframework.batch org.springframework.beans \
                                       org.springframework.boot org.springframework.context \
                                       org.springframework.jdbc org.springframework.transaction
                    inquiry         -> money identity offering breaks statement book decision cash.wire \
                                       cash.link cash.apply delivery proof closing audit store report \
                                       com.fasterxml.jackson
                    command         -> money identity offering breaks statement proof payment closing \
                                       table audit intake offeringfile store report inquiry job picocli \
                                       org.springframework.batch org.springframework.boot \
                                       org.springframework.context org.springframework.core
                    """);

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
            Set<String> allowed = arrowsFrom(trade(from));
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
    void everyArrowLeadsSomewhere() {
        Map<String, Set<String>> used = new TreeMap<>();
        CLASSES.forEach(from -> from.getDirectDependenciesFromSelf().forEach(dependency -> used
                .computeIfAbsent(trade(from), any -> new TreeSet<>())
                .add(dependency.getTargetClass().getBaseComponentType().getPackageName())));
        List<String> unused = new ArrayList<>();
        Stream.concat(CORE.keySet().stream(), SHELL.keySet().stream()).forEach(room -> arrowsFrom(room)
                .stream()
                .filter(other -> used.get(room).stream().noneMatch(name -> name.equals("settle." + other)
                        || (name + ".").startsWith(other + ".")))
                .forEach(other -> unused.add(room + " -> " + other)));
        assertThat(unused).isEmpty();
    }

    private static Set<String> arrowsFrom(String room) {
        return CORE.containsKey(room) ? CORE.get(room) : SHELL.get(room);
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

    /** A line {@code room -> what it may use} for each room. */
    private static Map<String, Set<String>> arrows(String lines) {
        return lines.lines().map(line -> line.split(" *-> *", 2)).collect(Collectors.toMap(
                line -> line[0].strip(),
                line -> Stream.of(line[1].split(" +")).filter(name -> !name.isBlank())
                        .collect(Collectors.toSet()), (one, other) -> other, TreeMap::new));
    }
}
