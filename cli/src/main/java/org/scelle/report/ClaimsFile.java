package org.scelle.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of claims: a JSON object or the same as one document of YAML, without anchors,
 * aliases and tags; what begins with a brace is JSON.
 *
 * <pre>
 * { "schema": "scelle-claims/1",   optional
 *   "whole": false,                whether the evidence is said to be all that leaked
 *   "claims": [
 *     { "what": "accounts", "value": 73467, "by": "...", "source": "...", "text": "..." },
 *     { "what": "markings", "scheme": "FR-DR", "value": 90, "about": true },
 *     { "what": "bytes", "low": 13505000000, "high": 14512000000 },
 *     { "what": "period", "from": "2023-06", "to": "2026-06" },
 *     { "what": "share", "percent": 8.9, "population": 825000 } ] }
 * </pre>
 *
 * {@code what} is rooms, accounts, messages, events, media, bytes, markings, period or share.
 * {@code value} is exact, or give or take a tenth with {@code about}; {@code low} alone means at
 * least, {@code high} alone at most. A share is of accounts, and is turned into the accounts that
 * would round to it.
 */
public final class ClaimsFile {

  /** No file of claims is larger. */
  public static final int LARGEST = 1_000_000;

  private static final int MOST = 500;
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final JsonFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;
  private final JsonParser json;

  private ClaimsFile(String name, JsonParser json) {
    this.name = name;
    this.json = json;
  }

  /**
   * The claims in a file.
   *
   * @param name of the file, for messages
   * @throws ClaimsException saying where in the file what was expected
   */
  public static Claims read(String name, byte[] bytes) throws ClaimsException {
    if (bytes.length > LARGEST) {
      throw new ClaimsException(name + ": a file of claims has at most " + LARGEST + " bytes");
    }
    boolean braced = braced(bytes);
    try (JsonParser json = (braced ? FACTORY : YAML).createParser(bytes)) {
      return new ClaimsFile(name, json).claims();
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new ClaimsException(
          name
              + ": line "
              + line
              + (braced ? ": expected JSON: " : ": expected YAML, or JSON that begins with {: ")
              + Inert.line(e.getOriginalMessage(), 200));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  /** Whether the first sign is a brace. */
  private static boolean braced(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && (bytes[at] <= ' ')) {
      at++; // blanks, and a byte order mark, whose bytes are negative
    }
    return at < bytes.length && bytes[at] == '{';
  }

  /** The next token; a name for a part of the file, or what stands for one, is none. */
  private @Nullable JsonToken next() throws IOException, ClaimsException {
    JsonToken token = json.nextToken();
    boolean named = json instanceof YAMLParser yaml && (yaml.isCurrentAlias() || anchored(yaml));
    if (named) {
      throw wrong("expected no anchors, aliases and tags (&, *, !): write the value out");
    }
    return token;
  }

  private static boolean anchored(YAMLParser yaml) throws IOException {
    return yaml.getObjectId() != null || yaml.getTypeId() != null;
  }

  private Claims claims() throws IOException, ClaimsException {
    if (next() != JsonToken.START_OBJECT) {
      throw wrong("expected an object with \"claims\", in JSON or YAML");
    }
    boolean whole = false;
    List<Claims.Claim> claims = new ArrayList<>();
    while (next() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      JsonToken value = Objects.requireNonNull(next());
      switch (key) {
        case "schema" -> schema(value);
        case "whole" -> whole = truth(key, value);
        case "claims" -> list(value, claims);
        default -> throw wrong("unknown key \"" + key + "\"; known: schema, whole, claims");
      }
    }
    if (next() != null) {
      throw wrong("expected the end of the file after the object");
    }
    if (claims.isEmpty()) {
      throw wrong("expected \"claims\" with at least one claim");
    }
    return new Claims(whole, claims);
  }

  private void schema(JsonToken value) throws IOException, ClaimsException {
    if (value != JsonToken.VALUE_STRING || !json.getText().equals("scelle-claims/1")) {
      throw wrong("expected the schema \"scelle-claims/1\"");
    }
  }

  private void list(JsonToken value, List<Claims.Claim> claims)
      throws IOException, ClaimsException {
    if (value != JsonToken.START_ARRAY) {
      throw wrong("\"claims\": expected a list");
    }
    while (next() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw wrong("expected a claim, an object");
      }
      if (claims.size() == MOST) {
        throw wrong("a file holds at most " + MOST + " claims");
      }
      claims.add(claim());
    }
  }

  private Claims.Claim claim() throws IOException, ClaimsException {
    ClaimDraft draft = new ClaimDraft();
    while (next() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      JsonToken value = Objects.requireNonNull(next());
      String problem =
          switch (key) {
            case "about" -> draft.about(truth(key, value));
            case "value", "low", "high", "population" -> draft.number(key, whole(key, value));
            case "percent" -> draft.percent(decimal(key, value));
            case "what", "scheme", "from", "to", "by", "source", "text" ->
                draft.text(key, words(key, value));
            default ->
                "unknown key \""
                    + key
                    + "\"; known: what, value, low, high, about, scheme, from, to, percent,"
                    + " population, by, source, text";
          };
      if (!problem.isEmpty()) {
        throw wrong(problem);
      }
    }
    String problem = draft.problem();
    if (!problem.isEmpty()) {
      throw wrong(problem);
    }
    return draft.claim();
  }

  private long whole(String key, JsonToken value) throws IOException, ClaimsException {
    if (value != JsonToken.VALUE_NUMBER_INT) {
      throw wrong("\"" + key + "\": expected a whole number");
    }
    return json.getLongValue();
  }

  private String decimal(String key, JsonToken value) throws IOException, ClaimsException {
    if (!value.isNumeric() || json.getTextLength() > 12) {
      throw wrong("\"" + key + "\": expected a number such as 8.9");
    }
    return json.getText();
  }

  private boolean truth(String key, JsonToken value) throws ClaimsException {
    if (!value.isBoolean()) {
      throw wrong("\"" + key + "\": expected true or false");
    }
    return value == JsonToken.VALUE_TRUE;
  }

  private String words(String key, JsonToken value) throws IOException, ClaimsException {
    boolean year = json instanceof YAMLParser && value == JsonToken.VALUE_NUMBER_INT;
    if (value != JsonToken.VALUE_STRING && !year) {
      throw wrong("\"" + key + "\": expected text");
    }
    return Inert.cut(json.getText(), 500);
  }

  private ClaimsException wrong(String what) {
    long line = json.currentTokenLocation().getLineNr();
    return new ClaimsException(name + ": line " + line + ": " + Inert.line(what, 300));
  }
}
