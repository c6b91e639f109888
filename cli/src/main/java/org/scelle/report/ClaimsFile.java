package org.scelle.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of claims: a JSON object (YAML is not read).
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
    try (JsonParser json = FACTORY.createParser(bytes)) {
      return new ClaimsFile(name, json).claims();
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new ClaimsException(
          name + ": line " + line + ": expected JSON: " + Inert.line(e.getOriginalMessage(), 200));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  private Claims claims() throws IOException, ClaimsException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw wrong("expected a JSON object that begins with {; YAML is not read");
    }
    boolean whole = false;
    List<Claims.Claim> claims = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      switch (key) {
        case "schema" -> schema(value);
        case "whole" -> whole = truth(key, value);
        case "claims" -> list(value, claims);
        default -> throw wrong("unknown key \"" + key + "\"; known: schema, whole, claims");
      }
    }
    if (json.nextToken() != null) {
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
    while (json.nextToken() != JsonToken.END_ARRAY) {
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
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
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
    if (value != JsonToken.VALUE_STRING) {
      throw wrong("\"" + key + "\": expected text");
    }
    return Inert.cut(json.getText(), 500);
  }

  private ClaimsException wrong(String what) {
    long line = json.currentTokenLocation().getLineNr();
    return new ClaimsException(name + ": line " + line + ": " + Inert.line(what, 300));
  }
}
