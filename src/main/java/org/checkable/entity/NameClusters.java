package org.checkable.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.checkable.entity.Mention.Form;
import org.checkable.entity.Mention.Sort;
import org.checkable.entity.NounClasses.NounClass;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which names of an article are one person, body or place: what is short for what. A short name is
 * completed only from a fuller one before it, and only if no other bearer of it stands there.
 */
final class NameClusters {
  /** "Erdogan" is "Erdoğan". */
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private static final List<Sort> SORTS = List.of(Sort.values());

  /** Beyond so many bearers of one word a short name is left open without a list. */
  private static final int MOST = 6;

  /** A hostile text may have thousands of bearers of one word. */
  private static final int MANY = 40;

  /** One name, however often it stands there. */
  private static final class Bearer {
    final List<String> words;
    final Mention first;
    final Entity entity;
    final List<Mention> names = new ArrayList<>();
    Reference.@Nullable Candidate introduction;

    Bearer(List<String> words, Mention first, Entity entity) {
      this.words = words;
      this.first = first;
      this.entity = entity;
    }
  }

  private final String text;
  private final NounClasses classes;
  private final Acronyms acronyms;
  private final Introductions introductions;
  private final Entity[] entities;
  private final Reference[] references;
  private final Map<String, Bearer> full = new LinkedHashMap<>();

  /** By first and by last word of a person's name, by first word of any other. */
  private final Map<String, List<Bearer>> byWord = new HashMap<>();

  private final Map<String, List<Bearer>> byInitials = new HashMap<>();
  private final Map<String, Sort> sorts = new HashMap<>();

  NameClusters(
      String text,
      NounClasses classes,
      Acronyms acronyms,
      Introductions introductions,
      Entity[] entities,
      Reference[] references) {
    this.classes = classes;
    this.text = text;
    this.acronyms = acronyms;
    this.introductions = introductions;
    this.entities = entities;
    this.references = references;
  }

  void resolve(List<Mention> mentions) {
    List<Mention> names = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.form() == Form.NAME && mention.sort() != Sort.TIME) {
        names.add(mention);
      } else if (mention.form() == Form.NAME) {
        entities[mention.index()] = new Entity(mention);
        references[mention.index()] = Reference.CLEAR;
      }
    }
    vote(names);
    for (Mention name : names) {
      register(name);
    }
    introduce();
    for (Mention name : names) {
      resolve(name);
    }
  }

  /** The recogniser may see one name in two ways: what it sees most often holds. */
  private void vote(List<Mention> names) {
    Map<String, int[]> votes = new HashMap<>();
    for (Mention name : names) {
      votes.computeIfAbsent(key(name), key -> new int[SORTS.size()])[SORTS.indexOf(name.sort())]++;
    }
    votes.forEach((key, counts) -> sorts.put(key, SORTS.get(most(counts))));
  }

  /** "Libby, Montana", "Indonesian pilot Iriyanto": what a lone name is first called. */
  private void introduce() {
    for (Bearer bearer : full.values()) {
      if (bearer.words.size() == 1 && bearer.entity.sort() != Sort.THING) {
        introduce(bearer);
      }
    }
  }

  private void introduce(Bearer bearer) {
    for (Mention mention : bearer.names) {
      Span place = introductions.place(mention);
      Span words = place == null ? introductions.role(mention, bearer.entity.sort()) : place;
      if (words != null) {
        bearer.introduction = new Reference.Candidate(mention, words);
        if (place != null) {
          bearer.entity.become(Sort.PLACE);
        }
        return;
      }
    }
  }

  private static int most(int[] counts) {
    int most = 0;
    for (int at = 1; at < counts.length; at++) {
      most = counts[at] > counts[most] ? at : most;
    }
    return most;
  }

  private String key(Mention name) {
    String plain = Normalizer.normalize(String.join(" ", words(name)), Normalizer.Form.NFD);
    return ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private Sort sort(Mention name) {
    return sorts.getOrDefault(key(name), name.sort());
  }

  private List<String> words(Mention name) {
    return Arrays.asList(name.span().slice(text).split("\\s+", -1));
  }

  private void register(Mention name) {
    String key = key(name);
    Bearer known = full.get(key);
    if (known != null) {
      known.names.add(name);
      known.entity.learn(name.gender());
      return;
    }
    List<String> words = Arrays.asList(key.split(" ", -1));
    Entity entity = new Entity(name);
    entity.become(sort(name));
    Bearer bearer = new Bearer(words, name, entity);
    bearer.names.add(name);
    full.put(key, bearer);
    if (words.size() > 1) {
      byInitials
          .computeIfAbsent(Acronyms.initials(words(name)), initials -> new ArrayList<>())
          .add(bearer);
      index(words.getFirst(), bearer);
      if (sort(name) == Sort.PERSON || sort(name) == Sort.UNKNOWN) {
        index(surname(words), bearer);
      } else {
        index(isNation(words.getFirst()) ? words.get(1) : words.getLast(), bearer);
      }
    }
  }

  private void index(String word, Bearer bearer) {
    List<Bearer> bearers = byWord.computeIfAbsent(word, key -> new ArrayList<>());
    if (bearers.size() < MANY) {
      bearers.add(bearer);
    }
  }

  /** The last word by which the press calls people; "Jr." and "III" do not count. */
  private static String surname(List<String> words) {
    String last = words.getLast();
    boolean suffix =
        words.size() > 2 && (last.length() < 4 && (last.endsWith(".") || isRoman(last)));
    return suffix ? words.get(words.size() - 2).replace(",", "") : last;
  }

  private static boolean isRoman(String word) {
    return word.chars().allMatch(letter -> letter == 'i' || letter == 'v');
  }

  private void resolve(Mention name) {
    Bearer own = full.get(key(name));
    if (own == null) {
      return;
    }
    entities[name.index()] = own.entity;
    references[name.index()] = Reference.CLEAR;
    int most = own.entity.sort() == Sort.PERSON ? 2 : 3;
    if (spelledOut(name) || own.words.size() > most) {
      return;
    }
    Set<Entity> before = new LinkedHashSet<>();
    Set<Entity> after = new LinkedHashSet<>();
    for (Bearer longer : longer(name, own)) {
      (longer.first.index() < name.index() ? before : after).add(same(longer).entity);
    }
    refer(name, List.copyOf(before), List.copyOf(after));
  }

  /** "Donald J. Hale" and "Donald Hale" are one: the first of them that stands there. */
  private Bearer same(Bearer bearer) {
    if (bearer.entity.sort() != Sort.PERSON) {
      return bearer;
    }
    for (Bearer other : byWord.getOrDefault(surname(bearer.words), List.of())) {
      if (other.words.getFirst().equals(bearer.words.getFirst())
          && surname(other.words).equals(surname(bearer.words))) {
        return other;
      }
    }
    return bearer;
  }

  private void refer(Mention name, List<Entity> before, List<Entity> after) {
    if (before.isEmpty() && after.isEmpty()) {
      introduced(name);
    } else if (before.size() == 1 && !introductions.contradicts(name, before.getFirst().best())) {
      Entity meant = before.getFirst();
      entities[name.index()] = meant;
      meant.learn(name.gender());
      references[name.index()] = new Reference.Resolved(meant.best(), meant.words());
    } else {
      List<Entity> all = new ArrayList<>(before);
      all.addAll(after);
      references[name.index()] =
          new Reference.Open(Entity.candidates(all.subList(0, Math.min(all.size(), MOST))));
    }
  }

  private void introduced(Mention name) {
    Bearer own = full.get(key(name));
    Reference.Candidate introduction = own == null ? null : own.introduction;
    if (introduction == null || introduction.mention().equals(name)) {
      return;
    }
    references[name.index()] =
        introduction.mention().index() < name.index()
            ? new Reference.Resolved(introduction.mention(), introduction.words())
            : new Reference.Open(List.of(introduction));
  }

  /** An acronym with its long form; whether the article has one. */
  private boolean spelledOut(Mention name) {
    String word = name.span().slice(text);
    Acronyms.Definition definition = acronyms.of(word);
    if (definition == null) {
      return false;
    }
    Entity entity = entities[name.index()];
    if (definition.place().overlaps(name.span())) {
      entity.describe(name, definition.words());
    } else if (definition.place().start() < name.span().start()) {
      references[name.index()] = new Reference.Resolved(entity.best(), definition.words());
    } else {
      references[name.index()] =
          new Reference.Open(List.of(new Reference.Candidate(name, definition.words())));
    }
    return true;
  }

  /** The names that this one may be short for. */
  private List<Bearer> longer(Mention name, Bearer own) {
    String word = own.words.getFirst();
    Sort sort = own.entity.sort();
    if (own.words.size() > 1) {
      return sort == Sort.PERSON ? List.of() : prefixed(own);
    }
    if (Acronyms.isAcronym(name.span().slice(text)) && sort != Sort.PERSON && sort != Sort.PLACE) {
      return initialled(name.span().slice(text));
    }
    List<Bearer> longer = new ArrayList<>();
    for (Bearer bearer : byWord.getOrDefault(word, List.of())) {
      if (fits(name, own, bearer)) {
        longer.add(bearer);
      }
    }
    return longer;
  }

  private boolean fits(Mention name, Bearer own, Bearer longer) {
    Sort wanted = longer.entity.sort();
    Sort given = own.entity.sort();
    String word = own.words.getFirst();
    if (wanted == Sort.PERSON || wanted == Sort.UNKNOWN) {
      boolean last = surname(longer.words).equals(word);
      boolean person = given == Sort.PERSON || given == Sort.UNKNOWN;
      return (person || (last && !classes.is(word, NounClass.PLACE)))
          && !classes.is(word, NounClass.KIND)
          && longer.entity.gender().fits(name.gender());
    }
    return wanted == Sort.BODY && given == Sort.BODY && shortens(own, longer);
  }

  private List<Bearer> prefixed(Bearer own) {
    List<Bearer> longer = new ArrayList<>();
    Set<Bearer> bearers = new LinkedHashSet<>(named(own.words.getFirst()));
    bearers.addAll(named(own.words.getLast()));
    for (Bearer bearer : bearers) {
      if (bearer.entity.sort() == own.entity.sort() && shortens(own, bearer)) {
        longer.add(bearer);
      }
    }
    return longer;
  }

  private List<Bearer> named(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  /**
   * "Northwest" for "Northwest Airlines", "Air Force" for "U.S. Air Force", "Hill Food Bank" for
   * "Hill Food Bank of Leeds", "Flight 17" for "Norland Airlines Flight 17".
   */
  private boolean shortens(Bearer shorter, Bearer longer) {
    int size = shorter.words.size();
    int all = longer.words.size();
    if (all <= size) {
      return false;
    }
    String last = longer.words.getLast();
    return (!classes.is(shorter.words.getLast(), NounClass.KIND)
            && (classes.is(last, NounClass.BODY)
                || classes.is(last, NounClass.KIND)
                || longer.names.size() > 1)
            && longer.words.subList(0, size).equals(shorter.words))
        || (isNation(longer.words.getFirst())
            && longer.words.subList(1, size + 1).equals(shorter.words))
        || (size > 1
            && (longer.words.subList(all - size, all).equals(shorter.words)
                || (longer.words.get(size).equals("of")
                    && longer.words.subList(0, size).equals(shorter.words))));
  }

  private boolean isNation(String word) {
    return classes.is(word, NounClass.NATION) || classes.is(word, NounClass.PLACE);
  }

  private List<Bearer> initialled(String word) {
    return byInitials.getOrDefault(word.replace(".", ""), List.of());
  }
}
