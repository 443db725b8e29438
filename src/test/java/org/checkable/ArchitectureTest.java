package org.checkable;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Imports point one way, and the core reaches for nothing outside its arguments. */
class ArchitectureTest {
  private static final List<String> ORDER =
      List.of(
          "text",
          "quantity",
          "language",
          "article",
          "entity",
          "quote",
          "claim",
          "match",
          "review",
          "store",
          "http",
          "priming");
  private static final String[] CORE =
      Stream.of(
              "text",
              "quantity",
              "language",
              "article",
              "entity",
              "quote",
              "claim",
              "match",
              "review")
          .map(name -> "org.checkable." + name + "..")
          .toArray(String[]::new);

  private static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.checkable");

  static Stream<String> packagesInOrder() {
    return ORDER.stream();
  }

  @ParameterizedTest
  @MethodSource("packagesInOrder")
  void packageIsUsedByLaterPackagesOnly(String name) {
    int place = ORDER.indexOf(name);
    String[] earlier =
        ORDER.subList(0, place).stream()
            .map(other -> "org.checkable." + other + "..")
            .toArray(String[]::new);
    if (earlier.length > 0) {
      noClasses()
          .that()
          .resideInAnyPackage(earlier)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.checkable." + name + "..")
          .check(SHIPPED);
    }
    noClasses()
        .that()
        .resideInAPackage("org.checkable." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.checkable")
        .check(SHIPPED);
  }

  @Test
  void coreTouchesNoStorageWebOrFile() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio.file..",
            "java.nio.channels..",
            "java.net.http..",
            "java.util.logging..",
            "java.util.concurrent..",
            "software.amazon..",
            "com.amazonaws..",
            "com.fasterxml..",
            "org.crac..")
        .check(SHIPPED);
  }

  /**
   * What a client names is kept and shown; only the AWS SDK speaks to anybody, by {@code
   * TimedHttp}, and priming to itself.
   */
  @Test
  void addressesOfClientsAreNeverAsked() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.checkable.priming..")
        .and()
        .doNotHaveFullyQualifiedName("org.checkable.store.TimedHttp")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(URL.class, URLConnection.class, Socket.class)
        .check(SHIPPED);
  }

  @Test
  void coreHasNoClockEnvironmentOrRandomness() {
    Set<String> forbidden =
        Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.lang.Thread.sleep",
            "java.util.UUID.randomUUID",
            Instant.class.getName() + ".now",
            Clock.class.getName() + ".systemUTC",
            Clock.class.getName() + ".systemDefaultZone",
            "java.time.LocalDate.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.LocalDateTime.now");
    List<String> calls =
        SHIPPED.stream()
            .filter(type -> Stream.of(CORE).anyMatch(core -> isIn(type.getPackage(), core)))
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> forbidden.contains(nameOf(call)))
            .map(JavaMethodCall::getDescription)
            .toList();
    assertThat(calls).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        SHIPPED.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(place -> !place.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).isEmpty();
  }

  private static boolean isIn(JavaPackage place, String core) {
    return place.getName().startsWith(core.substring(0, core.length() - 2));
  }

  private static String nameOf(JavaMethodCall call) {
    return call.getTargetOwner().getName() + "." + call.getName();
  }
}
