package org.checkable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A template that SAM has translated, with the values of its parameters: what CloudFormation sees
 * when it compares a resource with what is deployed. Resources and AWS itself stand for themselves,
 * by name.
 *
 * @param template as JSON
 * @param parameters those that are not at their defaults
 */
record DeployedStack(JsonNode template, Map<String, String> parameters) {
  private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");

  DeployedStack {
    parameters = Map.copyOf(parameters);
  }

  /** A resource's properties, resolved. */
  String properties(String resource) {
    return resolved(template.at("/Resources/" + resource + "/Properties"));
  }

  /**
   * The version that a function's alias points at. CloudFormation makes another one when its name
   * in the template is another, or its description.
   */
  String version(String function) {
    String alias = "/Resources/" + function + "Aliaslive/Properties";
    String version = template.at(alias + "/FunctionVersion/Fn::GetAtt/0").asText();
    return version + " " + description(version);
  }

  /** The description of the version that a function's alias points at. */
  String versionDescription(String function) {
    String version = version(function);
    return version.substring(version.indexOf(' ') + 1);
  }

  private String description(String version) {
    return resolved(template.at("/Resources/" + version + "/Properties/Description"));
  }

  private String resolved(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(this::resolved).collect(Collectors.joining(",", "[", "]"));
    }
    if (!value.isObject()) {
      return value.asText();
    }
    String function = value.size() == 1 ? value.fieldNames().next() : "";
    JsonNode operand = value.path(function);
    return switch (function) {
      case "Ref" -> reference(operand.asText());
      case "Fn::GetAtt" -> operand.toString();
      case "Fn::If" -> resolved(operand.get(holds(operand.get(0).asText()) ? 1 : 2));
      case "Fn::Sub" -> substituted(operand);
      case "Fn::Join" ->
          operand
              .get(1)
              .valueStream()
              .map(this::resolved)
              .collect(Collectors.joining(operand.get(0).asText()));
      default -> members(value);
    };
  }

  private String members(JsonNode object) {
    Map<String, String> members = new TreeMap<>();
    object.properties().forEach(field -> members.put(field.getKey(), resolved(field.getValue())));
    return members.toString();
  }

  private String reference(String name) {
    JsonNode parameter = template.path("Parameters").path(name);
    return parameter.isMissingNode()
        ? name
        : parameters.getOrDefault(name, parameter.path("Default").asText());
  }

  private String substituted(JsonNode operand) {
    Map<String, String> own = new LinkedHashMap<>();
    operand
        .path(1)
        .properties()
        .forEach(field -> own.put(field.getKey(), resolved(field.getValue())));
    String text = operand.isArray() ? operand.get(0).asText() : operand.asText();
    return NAME.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    own.getOrDefault(found.group(1), reference(found.group(1)))));
  }

  private boolean holds(String condition) {
    return isTrue(template.path("Conditions").path(condition));
  }

  private boolean isTrue(JsonNode rule) {
    if (rule.has("Fn::Not")) {
      return !isTrue(rule.at("/Fn::Not/0"));
    }
    if (rule.has("Fn::Equals")) {
      return resolved(rule.at("/Fn::Equals/0")).equals(resolved(rule.at("/Fn::Equals/1")));
    }
    throw new AssertionError("not known: " + rule);
  }
}
