package org.checkable.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a treebank of a few sentences, as the weights that ship are trained on a large one. */
class LanguageTrainerTest {
  private static final LanguageTrainer.Size SMALL = new LanguageTrainer.Size(6, 3, 40, 2);

  /** A token is its form, tag, head (0 is the root), relation and name. */
  private static final List<String> SENTENCES =
      List.of(
          "The,DT,2,det,O port,NN,3,nsubj,O lost,VBD,0,root,O jobs,NNS,3,obj,O .,.,3,punct,O",
          "Mary,NNP,2,nsubj,B-PERSON left,VBD,0,root,O the,DT,4,det,O town,NN,2,obj,O"
              + " .,.,2,punct,O",
          "They,PRP,2,nsubj,O closed,VBD,0,root,O it,PRP,2,obj,O and,CC,5,cc,O left,VBD,2,conj,O",
          "Rents,NNS,2,nsubj,O fell,VBD,0,root,O in,IN,4,case,O May,NNP,2,obl,O .,.,2,punct,O",
          "Omar,NNP,2,nsubj,B-PERSON said,VBD,0,root,O rents,NNS,4,nsubj,O fell,VBD,2,ccomp,O",
          "Rents,NNS,5,nsubj,O that,WDT,3,nsubj,O rose,VBD,1,acl:relcl,O soon,RB,5,advmod,O"
              + " fell,VBD,0,root,O",
          "The,DT,2,det,O mayor,NN,3,nsubj,O sold,VBD,0,root,O the,DT,5,det,O pier,NN,3,obj,O",
          "It,PRP,2,nsubj,O rained,VBD,0,root,O when,WRB,5,mark,O they,PRP,5,nsubj,O"
              + " met,VBD,2,advcl,O");

  @TempDir private static Path folder;

  private static Path treebank;
  private static Path text;

  @BeforeAll
  static void writeTreebank() throws IOException {
    treebank = folder.resolve("treebank.conllu.gz");
    text = folder.resolve("text.txt.gz");
    StringBuilder rows = new StringBuilder();
    StringBuilder lines = new StringBuilder();
    for (String sentence : SENTENCES) {
      String[] tokens = sentence.split(" ", -1);
      for (int at = 0; at < tokens.length; at++) {
        String[] token = tokens[at].split(",", -1);
        rows.append(at + 1)
            .append("\t%s\t_\t_\t%s\t_\t%s\t%s\t%s\t_\n".formatted((Object[]) token));
      }
      rows.append('\n');
      lines
          .append(
              Arrays.stream(tokens)
                  .map(token -> token.split(",", -1)[0])
                  .collect(Collectors.joining(" ")))
          .append('\n');
    }
    write(treebank, rows.toString());
    write(text, lines.toString());
  }

  private static void write(Path file, String content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static byte[] trained(long seed) throws IOException {
    List<Treebank.Sentence> sentences = Treebank.read(treebank, Integer.MAX_VALUE);
    return new LanguageTrainer(sentences, sentences, text, SMALL, seed).train("2026-12-01");
  }

  @Test
  void sameSeedTrainsTheSameBytes() throws IOException {
    assertThat(trained(7)).isEqualTo(trained(7));
  }

  /** Otherwise equal bytes would say nothing. */
  @Test
  void anotherSeedTrainsOtherWeights() throws IOException {
    assertThat(withoutHead(trained(8))).isNotEqualTo(withoutHead(trained(7)));
  }

  /** The head names the seed. */
  private static String withoutHead(byte[] weights) {
    return new String(weights, StandardCharsets.ISO_8859_1).split("\n\n", 2)[1];
  }

  @Test
  void trainedWeightsLoad() throws IOException {
    WeightFile file = new WeightFile("small", trained(7));

    assertThat(new FeatureWeights(file.section("transitions")).classes())
        .isEqualTo(ParserState.TRANSITIONS);
  }
}
