package org.scelle.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a baseline: {@code findings.jsonl} or {@code findings.sarif} of an earlier report. A line
 * of the former may have a {@code justification}, a result of the latter a suppression with one;
 * other keys do not matter.
 */
public final class BaselineFile {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LONGEST = 500;

  private final JsonParser json;
  private final Map<String, Baseline.Known> known = new TreeMap<>();
  private String id = "";
  private String detector = "";
  private String rule = "";
  private String justification = "";

  private BaselineFile(JsonParser json) {
    this.json = json;
  }

  /**
   * The findings in a file.
   *
   * @param name of the file, for messages and for the report
   * @throws BaselineException saying where in the file what was expected
   * @throws IOException when the file cannot be read
   */
  public static Baseline read(String name, InputStream in) throws BaselineException, IOException {
    try (JsonParser json = FACTORY.createParser(in)) {
      BaselineFile file = new BaselineFile(json);
      while (json.nextToken() != null) {
        file.root(name);
      }
      return new Baseline(name, file.known);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      long column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new BaselineException(
          name
              + ": line "
              + line
              + ": expected findings.jsonl or findings.sarif of an earlier report; no JSON from"
              + " character "
              + column
              + " of the line on");
    }
  }

  private void root(String name) throws IOException, BaselineException {
    long line = json.currentLocation().getLineNr();
    boolean sarif = json.currentToken() == JsonToken.START_OBJECT && object();
    if (!sarif && !keep()) {
      throw new BaselineException(
          name
              + ": line "
              + line
              + ": expected a finding with an \"id\", or a SARIF log; give findings.jsonl or"
              + " findings.sarif of an earlier report");
    }
  }

  /** Reads a finding or, which it tells by its runs, a SARIF log. */
  private boolean object() throws IOException {
    boolean sarif = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals("runs") && value == JsonToken.START_ARRAY) {
        sarif = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
          run();
        }
      } else if (value == JsonToken.VALUE_STRING) {
        text(key);
      } else {
        json.skipChildren();
      }
    }
    return sarif;
  }

  private void text(String key) throws IOException {
    switch (key) {
      case "id", "findingId/v1" -> id = Inert.cut(json.getText(), LONGEST);
      case "detector" -> detector = Inert.cut(json.getText(), LONGEST);
      case "rule" -> rule = Inert.cut(json.getText(), LONGEST);
      case "ruleId" -> {
        detector = "";
        rule = Inert.cut(json.getText(), LONGEST);
      }
      case "justification" -> justification = Inert.cut(json.getText(), LONGEST);
      default -> {}
    }
  }

  private void run() throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals("results") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          result();
        }
      } else {
        json.skipChildren();
      }
    }
  }

  /** A result that the earlier report itself told as gone is not known again. */
  private void result() throws IOException {
    boolean absent = false;
    int depth = 0;
    for (JsonToken token = json.currentToken(); ; token = json.nextToken()) {
      if (token == null) {
        return;
      }
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING && json.currentName() != null) {
        absent |= json.currentName().equals("baselineState") && json.getText().equals("absent");
        sarifText(depth);
      }
      if (depth == 0) {
        break;
      }
    }
    if (absent) {
      forget();
    } else {
      keep();
    }
  }

  /** Only where SARIF has them: the rule at the top, the others one or two levels down. */
  private void sarifText(int depth) throws IOException {
    String key = json.currentName();
    boolean top = depth == 1 && key.equals("ruleId");
    boolean print = depth == 2 && key.equals("findingId/v1");
    boolean why = depth == 3 && key.equals("justification");
    if (top || print || why) {
      text(key);
    }
  }

  private boolean keep() {
    boolean named = !id.isEmpty();
    if (named) {
      String whole = detector.isEmpty() ? rule : detector + "/" + rule;
      known.put(id, new Baseline.Known(id, whole, justification));
    }
    forget();
    return named;
  }

  private void forget() {
    id = "";
    detector = "";
    rule = "";
    justification = "";
  }
}
