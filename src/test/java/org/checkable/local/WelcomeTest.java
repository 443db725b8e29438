package org.checkable.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first start on a machine that is busy, as one is that has just compiled. */
class WelcomeTest {
  private static final String BUSY =
      "{\"statusCode\":503,\"body\":\"{\\\"title\\\":\\\"The database is busy.\\\"}\"}";
  private static final String STORED =
      "{\"statusCode\":201,\"body\":\"{\\\"articleId\\\":\\\"art_1\\\",\\\"summary\\\":"
          + "{\\\"sentences\\\":2,\\\"claims\\\":1,\\\"skipped\\\":{\\\"QUESTION\\\":1}}}\"}";

  @Test
  void sampleIsSentAgainWhileTheDatabaseIsBusy() throws IOException {
    assertThat(said(BUSY, STORED))
        .contains("is now art_1.", "2 sentences, 1 claims; skipped: QUESTION 1.");
  }

  @Test
  void sampleThatIsNotTakenIsNoStoredOne() throws IOException {
    assertThat(said(BUSY, BUSY, BUSY, BUSY))
        .contains("was not taken: The database is busy.")
        .doesNotContain("is now", "sentences");
  }

  /** What is said while the submit function answers this, one after the other. */
  private static String said(String... answers) throws IOException {
    Deque<String> coming = new ArrayDeque<>(List.of(answers));
    Gateway gateway =
        new Gateway(
            (event, answer, context) -> answer.write(coming.remove().getBytes(UTF_8)),
            (event, answer, context) ->
                answer.write("{\"statusCode\":200,\"body\":\"{}\"}".getBytes(UTF_8)),
            Clock.systemUTC(),
            LocalContext.logger(false));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (LocalTable table = LocalTable.inMemory()) {
      new Welcome(
              "http://127.0.0.1:3000", gateway, table.client(), new PrintStream(said, true, UTF_8))
          .say();
    }
    return said.toString(UTF_8);
  }
}
