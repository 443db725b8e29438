package org.checkable;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.checkable.text.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule table escapes: each is read whole, and each has a test that proves its rows. */
class RuleTablesTest {
  private static final Path RULES = Path.of("src", "main", "resources", "rules");
  private static final String ENDING = ".tsv";

  static Stream<String> tables() throws IOException {
    try (Stream<Path> files = Files.list(RULES)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void everyTableHasATestThatProvesItsRows() throws IOException {
    assertThat(proved()).containsExactlyInAnyOrderElementsOf(tables().toList());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRowHasTwoExamplesThatDiffer(String table) {
    assertThat(new ClassPath().table(table).rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.fires()).isNotEqualTo(row.not()));
  }

  @Test
  void rowWithoutASecondExampleIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleTable.parse("made-up", "id\tpattern\tVALUE\tIt fires.\t"))
        .withMessageContaining("both examples");
  }

  private static Set<String> proved() {
    return new ClassFileImporter()
        .importPackages("org.checkable").stream()
            .map(JavaClass::getMethods)
            .flatMap(Set::stream)
            .filter(method -> method.isAnnotatedWith(Proves.class))
            .peek(RuleTablesTest::checkRuns)
            .map(method -> method.getAnnotationOfType(Proves.class).value())
            .collect(toSet());
  }

  private static void checkRuns(JavaMethod method) {
    assertThat(method.isAnnotatedWith(ParameterizedTest.class)).as(method.getFullName()).isTrue();
  }
}
