package org.checkable.entity;

import java.util.List;

/** Tells how likely each reading of a mention is. */
@FunctionalInterface
interface Antecedence {
  /** The share of each option; together they are 1. */
  List<Double> shares(Mention mention, List<Option> options);
}
