package org.checkable.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.checkable.ClassPath;
import org.checkable.match.Matcher;
import org.checkable.match.Statement;
import org.checkable.text.RuleSource;

/** Counts in how many sentences terms stand: {@code model/terms.tsv}, which matching goes by. */
final class TermCounter {
  /** Rarer ones are as good as never seen. */
  private static final int LEAST = 3;

  private static final class Count {
    int sentences;
    int names;
  }

  private TermCounter() {}

  /** Arguments: the data folder, the file to write, the day. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    List<String> sentences = new ArrayList<>();
    Corpus.debates(data).forEach(one -> sentences.add(one.text()));
    Corpus.subjectivity(data, "train").forEach(one -> sentences.add(one.text()));
    for (Corpus.Document document : Corpus.news(data)) {
      document.sentences().forEach(one -> sentences.add(one.span().slice(document.text())));
    }
    Files.writeString(Path.of(arguments[1]), file(sentences, Provenance.on(arguments[2]).terms()));
  }

  private static String file(List<String> sentences, List<String> provenance) {
    StringBuilder file = new StringBuilder();
    provenance.forEach(line -> file.append("# ").append(line).append('\n'));
    file.append('\t').append(sentences.size()).append("\t0\n");
    counts(sentences)
        .forEach(
            (term, count) -> {
              if (count.sentences >= LEAST) {
                file.append(term).append('\t').append(count.sentences).append('\t');
                file.append(2 * count.names > count.sentences ? 1 : 0).append('\n');
              }
            });
    return file.toString();
  }

  /** How often a term stands, and how often it is capitalised inside a sentence. */
  private static Map<String, Count> counts(List<String> sentences) {
    Map<String, Count> counts = new TreeMap<>();
    Matcher matcher = new Matcher(new Nothing());
    for (String sentence : sentences) {
      Statement statement = matcher.statement(sentence);
      statement.terms().forEach(term -> counts.computeIfAbsent(term, _ -> new Count()).sentences++);
      statement.names().forEach(term -> counts.computeIfAbsent(term, _ -> new Count()).names++);
    }
    return counts;
  }

  /** The rules, without terms counted before. */
  private static final class Nothing implements RuleSource {
    private final Map<String, String> terms = new HashMap<>(Map.of("model/terms.tsv", "\t1\t0\n"));

    @Override
    public String read(String path) {
      return terms.computeIfAbsent(path, new ClassPath()::read);
    }
  }
}
