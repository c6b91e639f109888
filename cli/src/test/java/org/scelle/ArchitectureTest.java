package org.scelle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scelle.extract.picture.Ocr;

/** The borders between packages, as the package documentation states them. */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("org.scelle");

  private static final List<String> PACKAGES =
      List.of(
          "model", "evidence", "format", "extract", "store", "ingest", "detect", "report", "cli");

  private static final String[] JDK = {
    "java.io..",
    "java.lang..",
    "java.math..",
    "java.nio.charset..",
    "java.nio",
    "java.security..",
    "java.text..",
    "java.time..",
    "java.util..",
    "javax.crypto..",
    "org.jspecify.."
  };

  private static ArchRule only(String ours, String because, String... others) {
    String[] allowed = Stream.concat(Stream.of(JDK), Stream.of(others)).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("org.scelle." + ours + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed).or(resideInAnyPackage("org.scelle." + ours + "..")))
        .because(because);
  }

  @TestFactory
  Stream<DynamicTest> everyPackageKnowsOnlyWhatItMay() {
    return Stream.of(
            only("model", "everything speaks in the model; it speaks in nothing else"),
            only(
                "evidence",
                "it is the only reader of the evidence and knows nothing of its meaning",
                "org.scelle.model..",
                "java.nio.file..",
                "java.nio.channels..",
                "org.apache.commons.compress..",
                "org.tukaani.."),
            only(
                "format",
                "a format pushes entries and does not learn what becomes of them",
                "org.scelle.model..",
                "org.scelle.evidence..",
                "com.fasterxml.jackson.core..",
                "java.nio.channels..",
                "javax.xml..",
                "org.bouncycastle.math.ec.."),
            only(
                "store",
                "the case knows neither how evidence is written nor who asks",
                "org.scelle.model..",
                "java.nio.file..",
                "java.nio.channels..",
                "java.sql..",
                "org.sqlite..",
                "org.apache.lucene.."),
            only(
                "ingest",
                "the flow uses our packages, never their libraries",
                "org.scelle.model..",
                "org.scelle.evidence..",
                "org.scelle.format..",
                "org.scelle.extract..",
                "org.scelle.store..",
                "java.nio.file..",
                "javax.crypto.."),
            only(
                "detect",
                "a detector is a pure function of a case",
                "org.scelle.model..",
                "org.scelle.store.."),
            only(
                "report",
                "a report renders what was found",
                "org.scelle.model..",
                "org.scelle.store..",
                "org.scelle.detect..",
                "java.nio.file..",
                "com.fasterxml.jackson.core..",
                "com.fasterxml.jackson.dataformat.yaml..",
                "de.siegmar.fastcsv..",
                "gg.jte.."))
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
  }

  @Test
  void tikaIsBehindOneDoor() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.scelle.extract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.tika..", "org.apache.poi..", "org.apache.pdfbox..")
        .because("hostile documents are parsed in child processes only")
        .check(OURS);
  }

  @Test
  void detectorsAndReportsSeeOnlyTheReadOnlySideOfTheStore() {
    noClasses()
        .that()
        .resideInAnyPackage("org.scelle.detect..", "org.scelle.report..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.scelle.store.CaseFile")
        .because("they ask a case questions and change nothing")
        .check(OURS);
  }

  @Test
  void commandsKnowNoLibraryButPicocliAndJackson() {
    noClasses()
        .that()
        .resideInAPackage("org.scelle.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache..", "java.sql..", "gg.jte..", "de.siegmar..")
        .because("options are declared here and work is done elsewhere")
        .check(OURS);
  }

  @Test
  void nobodyTouchesTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.describe(
                        "not URI",
                        type ->
                            !type.getName().equals("java.net.URI")
                                && !type.getName().equals("java.net.URISyntaxException")
                                && !type.getName().equals("java.net.URLDecoder"))))
        .because("Scellé is offline")
        .check(OURS);
  }

  @Test
  void noPackageIsInACycle() {
    SlicesRuleDefinition.slices()
        .matching("org.scelle.(*)..")
        .should()
        .beFreeOfCycles()
        .check(OURS);
  }

  /** From what knows nothing to what knows all; each knows only those before it. */
  private static final List<String> BELOW_FORMAT =
      List.of(
          "bytes",
          "utf16",
          "html",
          "shown",
          "pdu",
          "yaml",
          "event",
          "matrix",
          "log",
          "table",
          "pgdump",
          "sqlite",
          "element",
          "archiver",
          "synapse",
          "database");

  @TestFactory
  Stream<DynamicTest> readersOfFormatsKnowOnlyThoseBeforeThem() {
    return IntStream.range(0, BELOW_FORMAT.size())
        .mapToObj(i ->
            noClasses()
                .that()
                .resideInAPackage("org.scelle.format." + BELOW_FORMAT.get(i) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    BELOW_FORMAT.stream()
                        .skip(i + 1L)
                        .map(later -> "org.scelle.format." + later + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(false)
                .because("what reads bytes must not know what they mean"))
        .limit(BELOW_FORMAT.size() - 1L)
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
  }

  @Test
  void formatsAreReachedThroughTheirList() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.scelle.format..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.scelle.format.*..")
        .because("how an export is written concerns nobody else")
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage("org.scelle.format.*..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.scelle.format.ExportFormats")
        .because("a format does not know the others")
        .check(OURS);
  }

  /** What the readers of all kinds of document share; none of these knows another. */
  private static final List<String> BENEATH_DOCUMENTS = List.of("record", "parts", "type");

  /** A package for each family of documents; none of these knows another. */
  private static final List<String> DOCUMENTS =
      List.of("office", "pdf", "onenote", "visio", "iwork", "picture");

  @Test
  void documentsAreReadThroughTheirExaminer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.scelle.extract..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.scelle.extract.*..").and(not(equivalentTo(Ocr.class))))
        .because("how a document is written concerns nobody else, only whether pictures are read")
        .check(OURS);
  }

  @TestFactory
  Stream<DynamicTest> readersOfDocumentsKnowOnlyWhatTheyShare() {
    return Stream.concat(BENEATH_DOCUMENTS.stream(), DOCUMENTS.stream())
        .map(name -> {
          Stream<String> shared =
              DOCUMENTS.contains(name) ? BENEATH_DOCUMENTS.stream() : Stream.of();
          String[] known =
              Stream.concat(Stream.of(name), shared)
                  .map(other -> "org.scelle.extract." + other + "..")
                  .toArray(String[]::new);
          return noClasses()
              .that()
              .resideInAPackage("org.scelle.extract." + name + "..")
              .should()
              .dependOnClassesThat(
                  resideInAPackage("org.scelle.extract..").and(not(resideInAnyPackage(known))))
              .allowEmptyShould(false)
              .because("a kind of document is read the same whatever else can be read");
        })
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
  }

  @Test
  void noReaderOfDocumentsIsInACycle() {
    SlicesRuleDefinition.slices()
        .matching("org.scelle.extract.(*)..")
        .should()
        .beFreeOfCycles()
        .check(OURS);
  }

  @Test
  void everyPackageBelowExtractHasItsPlace() {
    assertThat(packagesBelow("extract"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(BENEATH_DOCUMENTS.stream(), DOCUMENTS.stream()).toList());
  }

  @Test
  void everyPackageBelowFormatHasItsPlace() {
    assertThat(packagesBelow("format")).containsExactlyInAnyOrderElementsOf(BELOW_FORMAT);
  }

  private static List<String> packagesBelow(String ours) {
    String above = "org.scelle." + ours + ".";
    return OURS.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(above))
        .map(name -> name.substring(above.length()))
        .distinct()
        .toList();
  }

  @Test
  void nothingIsStaticAndChanging() {
    com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage("org.scelle.report.templates..")
        .should()
        .beFinal()
        .because("two runs in one process must not know of each other")
        .check(OURS);
  }

  @Test
  void everyPackageIsSeenAndNullMarked() {
    for (String name : PACKAGES) {
      assertThat(OURS.stream().filter(type -> type.getPackageName().equals("org.scelle." + name)))
          .as("classes in org.scelle." + name)
          .isNotEmpty();
    }
    List<String> unmarked =
        OURS.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(at -> !at.getName().startsWith("org.scelle.report.templates"))
            .filter(at -> !at.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(at -> at.getName())
            .toList();
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  @Test
  void behaviourIsFinalAndDataIsRecords() {
    List<String> open =
        OURS.stream()
            .filter(type -> !type.isInterface() && !type.isAnonymousClass() && !type.isEnum())
            .filter(type -> !type.getPackageName().startsWith("org.scelle.report.templates"))
            .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> !type.reflect().isSealed())
            .map(JavaClass::getName)
            .toList();
    assertThat(open).as("classes that are neither final nor sealed").isEmpty();
  }
}
