package org.checkable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code sam build} has nothing to build, but what it leaves is what the commands after it take.
 */
@Tag("gate")
class SamBuildTest {
  @TempDir private Path project;

  @Test
  void builtTemplateFindsTheCodeOfEachFunction() throws IOException {
    Files.copy(Path.of("template.yaml"), project.resolve("template.yaml"));
    Path code = Files.createDirectories(project.resolve("target").resolve("function"));

    Sam.run(project, "", "sam", "build");

    Path built = project.resolve(".aws-sam").resolve("build");
    assertThat(Template.read(built.resolve("template.yaml")).resources("AWS::Serverless::Function"))
        .hasSize(3)
        .allSatisfy(
            (_, function) ->
                assertThat(built.resolve(String.valueOf(function.get("CodeUri"))).normalize())
                    .isEqualTo(code));
  }
}
