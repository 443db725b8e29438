package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.checkable.ClassPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private static final Languages LANGUAGES = new Languages(new ClassPath().table("languages"));

  private static final String GERMAN =
      "Der Stadtrat hat am Montag beschlossen, die alte Brücke über den Fluss für zwei Jahre zu"
          + " schließen. Die Ingenieure haben Rost in vier der sechs Pfeiler gefunden, und der"
          + " Verkehr wird nun durch die Stadt fahren. Das ist nicht gut, sagt die Leiterin.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru|Городской совет решил закрыть старый мост.",
        "ja|市議会は月曜日に古い橋を二年間閉鎖することを決めた。",
        "zh|市议会星期一决定关闭旧桥两年。",
        "ar|قرر مجلس المدينة إغلاق الجسر القديم."
      })
  void otherScriptIsRefusedHoweverShort(String language, String text) {
    assertThat(LANGUAGES.other("en", false, text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Der Stadtrat schließt die Brücke.",
        "de|Wir haben heute keine Boote im Hafen gesehen.",
        "es|El puente viejo de la ciudad estará cerrado durante dos años.",
        "es|La alcaldesa dijo que no había dinero para las escuelas del puerto.",
        "fr|Le pont sera fermé pendant deux ans.",
        "fr|La maire n'a pas voulu dire combien le port a perdu.",
        "it|Il ponte della città resterà chiuso per due anni.",
        "pt|A ponte da cidade não será aberta até ao fim do ano.",
        "nl|De brug in de stad blijft twee jaar gesloten.",
        "sv|Bron i staden kommer att vara stängd i två år.",
        "da|Broen i byen bliver ikke åbnet før næste år.",
        "cs|Most ve městě bude zavřený dva roky.",
        "pl|Most w mieście będzie zamknięty przez dwa lata.",
        "tr|Köprü iki yıl daha kapalı olacak."
      })
  void shortTextInAnotherLanguageIsKnown(String language, String text) {
    assertThat(LANGUAGES.other("en", false, text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Philippine government orders ban on e-commerce sites.",
        "José Núñez and Zoë Müller met in São Paulo.",
        "Storm kills 12 in Tarn harbour",
        "Ana de los Santos won.",
        "I met Grant Lund, Mansfield, Ohio.",
        "She ordered a café au lait and a croissant.",
        "GDP: 2.1% (Q3)",
        "Sales rose."
      })
  void shortTextThatMayBeEnglishIsTaken(String text) {
    assertThat(LANGUAGES.other("en", false, text)).isNull();
  }

  @Test
  void shortTextIsEnglishWhereItsSenderSaysSo() {
    assertThat(LANGUAGES.other("en", true, "Der Stadtrat schließt die Brücke.")).isNull();
    assertThat(LANGUAGES.other("en", true, GERMAN)).isEqualTo("de");
  }

  @Test
  void otherLanguageIsKnownByItsFunctionWords() {
    assertThat(LANGUAGES.other("en", false, GERMAN)).isEqualTo("de");
    assertThat(
            LANGUAGES.other(
                "en",
                false,
                "El ayuntamiento decidió el lunes cerrar el puente viejo durante dos años. Los"
                    + " ingenieros han encontrado óxido en cuatro de los seis pilares y el tráfico"
                    + " pasará por la ciudad, que no es muy grande."))
        .isEqualTo("es");
  }

  @Test
  void declaredLanguageGoesFirst() {
    assertThat(LANGUAGES.other("de", true, "The council closed the bridge.")).isEqualTo("de");
    assertThat(LANGUAGES.other("en-GB", true, "The council closed the bridge.")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jean-Luc de la Tour, Ana de los Santos, Otto von der Heide, Luigi di Stefano, Pedro dos"
            + " Anjos, Piet van der Berg, Maria de la Cruz, Jan van den Broek, Karl von dem Berg,"
            + " José de las Casas, Anna della Rovere won",
        "Pier Rust Age One 4 60 Two 9 61 Three 2 60 Four 3 59 Pier Rust Age One 4 60 Two 9 61 Three"
            + " 2 60 Four 3 59 Pier Rust Age One Two Three Four Pier Rust Age One Two Three Four",
        "Tne couneil vo1ed 0n Mond4y to cl0se tbe o1d br1dge f0r tw0 ye4rs. Eng1neers h4d f0und"
            + " rust 1n f0ur 0f 1ts s1x p1ers, sa1d Ann L33, wh0 le4ds tbe w0rks tb3re n0w.",
        "THE COUNCIL VOTED ON MONDAY TO CLOSE THE OLD BRIDGE FOR TWO YEARS. ENGINEERS HAD FOUND"
            + " RUST IN FOUR OF ITS SIX PIERS, AND TRAFFIC WILL GO THROUGH THE TOWN.",
        "😀😀😀 🎉",
        "The sign says “Городской совет решил закрыть старый мост через реку” in red."
      })
  void textThatMayBeEnglishIsTaken(String text) {
    assertThat(LANGUAGES.other("en", false, text)).isNull();
  }

  @Test
  void longQuotationInAnotherLanguageDoesNotMakeTheTextForeign() {
    String english =
        "The mayor of the town said on Monday that she had no choice but to close it, and that the"
            + " works would take two years. She read from a letter which she had sent to Berlin. ";
    assertThat(LANGUAGES.other("en", false, english + "“" + GERMAN + "”")).isNull();
  }
}
