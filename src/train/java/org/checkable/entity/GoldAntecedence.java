package org.checkable.entity;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.Span;
import org.checkable.train.CoreferenceCorpus;
import org.jspecify.annotations.Nullable;

/** Reads a document's mentions as its annotators did, and keeps what there was to choose from. */
final class GoldAntecedence implements Antecedence {
  private final CoreferenceCorpus.Document document;
  private final List<AntecedentTrainer.Row> rows;

  GoldAntecedence(CoreferenceCorpus.Document document, List<AntecedentTrainer.Row> rows) {
    this.document = document;
    this.rows = rows;
  }

  @Override
  public List<Double> shares(Mention mention, List<Option> options) {
    String entity = entity(mention);
    List<AntecedentTrainer.Choice> choices = new ArrayList<>();
    boolean known = false;
    for (Option option : options) {
      boolean right =
          option.entity() == null
              ? !known
              : entity != null
                  && option.entity().mentions().stream()
                      .anyMatch(other -> entity.equals(entity(other)));
      known |= right;
      choices.add(new AntecedentTrainer.Choice(option.features(), right));
    }
    if (entity != null) {
      rows.add(new AntecedentTrainer.Row(document.name(), mention, choices));
    }
    return choices.stream().map(choice -> choice.right() ? 1.0 : 0.0).toList();
  }

  /** What the smallest phrase around a mention's head means. */
  private @Nullable String entity(Mention mention) {
    CoreferenceCorpus.GoldMention smallest = null;
    Span words = mention.span();
    for (CoreferenceCorpus.GoldMention gold : document.mentions()) {
      boolean holds = gold.sentence() == mention.sentence() && gold.span().contains(words);
      if (holds && (smallest == null || gold.span().length() < smallest.span().length())) {
        smallest = gold;
      }
    }
    return smallest == null ? null : smallest.entity();
  }
}
