package org.checkable.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rules;
import org.checkable.local.LocalQueue;
import org.checkable.local.LocalTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Holds the table and the dead letters against what was sent. What an article must have come to is
 * worked out anew, without the queue, the handler or the store.
 *
 * @param articles different good articles that were sent
 * @param storedOnce of these, how many are stored, with each of their claims and nothing else
 * @param claims in all good articles
 * @param counted claims by the counters, which would tell of an article that was counted twice
 * @param poison different poison messages that were sent
 * @param withProblem of these, how many are among the dead letters with the problem they have
 * @param letters dead letters; a poison message may be there twice when a batch died after it
 * @param strangers dead letters that should not be there, and items in the table likewise
 * @param problems dead letters by their problem
 */
record QueueAudit(
    int articles,
    int storedOnce,
    int claims,
    long counted,
    int poison,
    int withProblem,
    int letters,
    int strangers,
    Map<String, Integer> problems) {
  private static final ObjectMapper JSON = new ObjectMapper();

  boolean holds() {
    return storedOnce == articles && counted == claims && withProblem == poison && strangers == 0;
  }

  static QueueAudit of(
      LocalTable table,
      Collection<String> texts,
      Map<String, Poison> poison,
      List<LocalQueue.Message> letters) {
    Stored stored = Stored.read(table);
    Set<String> expected = new HashSet<>();
    ClassPath resources = new ClassPath();
    ArticleReader reader = new ArticleReader(resources);
    Rules rules = Rules.read(resources);
    int once = 0;
    int claims = 0;
    for (String text : new HashSet<>(texts)) {
      Extraction extraction = extraction(reader, rules, text);
      String partition = "A#" + QueueRun.TENANT.value() + "#" + extraction.article().id().hash();
      expected.add(partition);
      claims += extraction.claims().size();
      once += stored.isWhole(partition, extraction) ? 1 : 0;
    }
    Map<String, Integer> problems = new TreeMap<>();
    Set<String> right = new HashSet<>();
    int strangers = stored.others(expected);
    for (LocalQueue.Message letter : letters) {
      Poison kind = poison.get(letter.body());
      String problem = problem(letter);
      problems.merge(problem, 1, Integer::sum);
      if (kind == null) {
        strangers++;
      } else if (kind.problem().equals(problem)) {
        right.add(letter.body());
      }
    }
    return new QueueAudit(
        expected.size(),
        once,
        claims,
        stored.counted(),
        poison.size(),
        right.size(),
        letters.size(),
        strangers,
        problems);
  }

  private static Extraction extraction(ArticleReader reader, Rules rules, String text) {
    return switch (reader.read(QueueRun.TENANT, Submission.ofText(text))) {
      case Reading.Accepted(Article article) -> Extraction.of(article, rules);
      case Reading refused -> throw new IllegalStateException("no article: " + refused);
    };
  }

  /** The last word of the problem's type; none where a letter has no problem. */
  private static String problem(LocalQueue.Message letter) {
    try {
      JsonNode problem = JSON.readTree(letter.attributes().getOrDefault("problem", "{}"));
      String type = problem.path("type").asText("none");
      return type.substring(type.lastIndexOf(':') + 1);
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  /** What is in the table: the sort keys of each partition, and META's progress. */
  private record Stored(Map<String, Set<String>> partitions, Set<String> ready, long counted) {

    static Stored read(LocalTable table) {
      Map<String, Set<String>> partitions = new HashMap<>();
      Set<String> ready = new HashSet<>();
      long counted = 0;
      ScanRequest scan = ScanRequest.builder().tableName(LocalTable.NAME).build();
      for (Map<String, AttributeValue> item : table.client().scanPaginator(scan).items()) {
        String partition = text(item, "PK");
        if (partition.startsWith("S#")) {
          counted += Long.parseLong(item.getOrDefault("PENDING", AttributeValue.fromN("0")).n());
          continue;
        }
        partitions.computeIfAbsent(partition, _ -> new HashSet<>()).add(text(item, "SK"));
        if (text(item, "progress").equals("READY")) {
          ready.add(partition);
        }
      }
      return new Stored(partitions, ready, counted);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
      AttributeValue value = item.get(name);
      return value == null || value.s() == null ? "" : value.s();
    }

    boolean isWhole(String partition, Extraction extraction) {
      Set<String> there = partitions.getOrDefault(partition, Set.of());
      Set<String> wanted = new HashSet<>(Set.of("META", "BODY", "LEDGER"));
      extraction.claims().forEach(claim -> wanted.add("C#" + claim.id().local().replace('-', '#')));
      return ready.contains(partition) && there.equals(wanted);
    }

    int others(Set<String> expected) {
      return (int) partitions.keySet().stream().filter(one -> !expected.contains(one)).count();
    }
  }
}
