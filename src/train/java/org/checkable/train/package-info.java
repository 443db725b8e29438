/**
 * Training and evaluation: never ships. Reads data sets that are not part of the project, prints
 * figures and writes the weights under {@code model/}.
 *
 * <p>{@link org.checkable.train.Trainer} fits the judge's models, {@link
 * org.checkable.train.Evaluation} measures everything. What was tried for judging sentences, each
 * on folds that hold out whole debates, stretches of articles or articles:
 *
 * <ul>
 *   <li>Helped. Debates: traits beside words (average precision .74 to .76). News: the debate
 *       model's logit under few corrections; targets graded by worth; the share of public affairs
 *       in the rest of the article (.81 to .84); quotation marks crossed with feeling, figures and
 *       the first person; the form that no claim has as a trait. Opinion: the lists of loaded
 *       words, attitude and argument (.60 to .63; some words were added after reading errors on
 *       val, which is therefore a little kind to us); check-worthy debate sentences as examples of
 *       no opinion, which ended the conflict between the two sets (F1 on debates .57 to .67).
 *   <li>Did not help. Debates: three words in a row, parts of words, patterns of word shapes, pairs
 *       of traits, TF-IDF weights in place of counts (all within .002 of average precision, or
 *       below). News: words of the news articles themselves (sixteen do not teach them), the place
 *       in the article beyond its lead, neighbours' scores once the article's subject is known,
 *       articles weighted alike. Opinion: words and parts of words (up on folds, down on val).
 *       Kinds: rows of three words, word vectors and clusters of our own press releases, crosses of
 *       attribution and verb, averages over the article, and trees of decisions (all within .01).
 *   <li>Kinds, learned since there are 43 labelled articles: lists of signs by kind (.56 to .58),
 *       what is said apart from what reports it, sentences around it (.575 to .59), 489 sentences
 *       of press releases (.56 to .58), and the ordered rules as a feature that counts three times.
 *   <li>Not tried for lack of time: averaging models with and without pairs of traits, which
 *       promised .01 on debates.
 * </ul>
 */
@NullMarked
package org.checkable.train;

import org.jspecify.annotations.NullMarked;
