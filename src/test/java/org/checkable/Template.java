package org.checkable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The deployment template, as a tree of maps, lists and strings. CloudFormation's short forms come
 * out as they were written: {@code !Ref Checkable} is the string "!Ref Checkable", and one with
 * several operands a map with the tag as its only key.
 */
public record Template(Map<String, Object> tree) {

  /** Reads {@code template.yaml} at the top of the project. */
  public static Template read() {
    return read(Path.of("template.yaml"));
  }

  static Template read(Path file) {
    try {
      Yaml yaml = new Yaml(new ShortForms(new LoaderOptions()));
      return new Template(map(yaml.load(Files.readString(file))));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The properties of the resources of a type, by logical ID. */
  public Map<String, Map<String, Object>> resources(String type) {
    return map(tree.get("Resources")).entrySet().stream()
        .filter(resource -> type.equals(map(resource.getValue()).get("Type")))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, resource -> map(map(resource.getValue()).get("Properties"))));
  }

  /** The object under a path of keys. */
  public Map<String, Object> at(String... path) {
    Map<String, Object> here = tree;
    for (String key : path) {
      here = map(here.get(key));
    }
    return here;
  }

  @SuppressWarnings("unchecked") // YAML's keys here are strings.
  public static Map<String, Object> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new AssertionError("not an object: " + value);
  }

  public static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new AssertionError("not a list: " + value);
  }

  /** Reads CloudFormation's tags without knowing them. */
  private static final class ShortForms extends SafeConstructor {
    ShortForms(LoaderOptions options) {
      super(options);
      yamlMultiConstructors.put(
          "!",
          new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
              String tag = node.getTag().getValue();
              return switch (node) {
                case ScalarNode scalar -> tag + " " + constructScalar(scalar);
                case SequenceNode sequence -> Map.of(tag, constructSequence(sequence));
                case MappingNode mapping -> Map.of(tag, constructMapping(mapping));
                default -> throw new AssertionError("not known: " + node);
              };
            }
          });
    }
  }
}
