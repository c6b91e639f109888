package org.scelle.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Where;

/** A text that {@code inspect} is asked about: one line of JSON. */
final class Question {

  private static final String WANTED = "expected a JSON object {\"id\",\"where\",\"text\"}";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(TextLines.LONGEST).build())
          .build();

  private JsonToken kindOfId = JsonToken.VALUE_STRING;
  private String id = "";
  private Where where = Where.MESSAGE;
  private @Nullable String text;

  /** Where the text stands; a message when the line does not say. */
  Where where() {
    return where;
  }

  String text() {
    return text == null ? "" : text;
  }

  /**
   * Reads the line; when that fails, what was read before stays.
   *
   * @throws IllegalArgumentException when it is no such object; the message is for the user
   */
  void read(String line) throws IOException {
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException(WANTED);
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        field(json.currentName(), json.nextToken(), json);
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("expected one object on a line");
      }
    } catch (JsonProcessingException e) {
      long column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new IllegalArgumentException(WANTED + "; no JSON from character " + column + " on", e);
    }
    if (text == null) {
      throw new IllegalArgumentException("expected a \"text\"");
    }
  }

  private void field(String name, JsonToken kind, JsonParser json) throws IOException {
    boolean given = kind != JsonToken.VALUE_NULL;
    switch (name) {
      case "id" -> {
        if (!kind.isScalarValue()) {
          throw new IllegalArgumentException("expected a plain \"id\"");
        }
        kindOfId = kind;
        id = json.getText();
      }
      case "where" -> where = given ? Where.of(json.getValueAsString("")) : Where.MESSAGE;
      case "text" -> text = kind == JsonToken.VALUE_STRING ? json.getText() : null;
      default -> {}
    }
    json.skipChildren();
  }

  /** Writes the id as it was given: a number stays a number. */
  void writeId(JsonGenerator json) throws IOException {
    json.writeFieldName("id");
    switch (kindOfId) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.writeNumber(id);
      case VALUE_TRUE, VALUE_FALSE -> json.writeBoolean(kindOfId == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> json.writeNull();
      default -> json.writeString(id);
    }
  }
}
