package org.checkable.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.checkable.Template;
import org.junit.jupiter.api.Test;

class LambdaProcessTest {

  @Test
  void measuredFunctionsHaveTheTemplatesFlags() {
    Object flags =
        Template.read()
            .at("Globals", "Function", "Environment", "Variables")
            .get("JAVA_TOOL_OPTIONS");
    assertThat(List.of(String.valueOf(flags).split(" ", -1)))
        .containsExactlyElementsOf(LambdaProcess.AS_TEMPLATE);
  }
}
