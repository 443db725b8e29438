package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.checkable.local.LocalServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at an issuer by authorization code with PKCE, as in the deployed system. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class SignInTest {
  private final Stage stage;

  SignInTest(Stage stage) {
    this.stage = stage;
  }

  @Test
  void codeBecomesATokenThatIsKeptInMemoryOnly(@TempDir Path folder) throws Exception {
    try (Issuer issuer = new Issuer();
        LocalServer server =
            LocalServer.start(
                0,
                folder.toString(),
                false,
                Map.of(
                    "OIDC_ISSUER", issuer.address(),
                    "OIDC_CLIENT_ID", "desk",
                    "SCOPE_PREFIX", "api/"))) {
      Page page = new Page(stage.page.driver(), server.address(), "mina");
      page.driver().get(server.address() + "/#/paste");
      page.see(".door .main-act").click();

      page.see("main h1", "Paste an article");
      assertThat(page.text("#tools")).contains(Issuer.SUBJECT);
      assertThat(issuer.asked())
          .containsEntry("response_type", "code")
          .containsEntry("client_id", "desk")
          .containsEntry("scope", "openid api/claims:submit api/claims:review api/claims:read")
          .containsEntry("code_challenge_method", "S256");
      assertThat(page.run("return location.search")).isEqualTo("");
      assertThat(page.run("return JSON.stringify([{...localStorage}, {...sessionStorage}])"))
          .asString()
          .doesNotContain("eyJ", Issuer.CODE);
      assertThat(page.run("return document.cookie + window.name")).isEqualTo("");
      assertThat(page.run("return indexedDB.databases().then(all => all.length)")).isEqualTo(0L);
      page.reload();
      page.see(".door .main-act");
    }
  }
}
