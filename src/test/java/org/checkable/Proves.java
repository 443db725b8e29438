package org.checkable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a parameterised test that runs over all rows of one rule table: each row fires on its own
 * example and not on the other. {@link RuleTablesTest} wants one for every table.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Proves {
  /** The table: {@code cues} for {@code rules/cues.tsv}. */
  String value();
}
