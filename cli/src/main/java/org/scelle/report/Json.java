package org.scelle.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Range;

/**
 * Writes JSON that keeps evidence text as it is and shows it harmlessly: characters that one cannot
 * see are written as escapes, which a parser turns back.
 */
final class Json implements AutoCloseable {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private final JsonGenerator out;
  private final Writer writer;

  private Json(JsonGenerator out, Writer writer) {
    this.out = out;
    this.writer = writer;
    out.setCharacterEscapes(new Visible());
  }

  /** One document over several lines. */
  static Json indented(Writer writer) throws IOException {
    JsonGenerator out = FACTORY.createGenerator(writer);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    out.setPrettyPrinter(printer);
    return new Json(out, writer);
  }

  /** JSON Lines: every value at the top is one line. */
  static Json lines(Writer writer) throws IOException {
    JsonGenerator out = FACTORY.createGenerator(writer);
    out.setRootValueSeparator(new SerializedString("\n"));
    return new Json(out, writer);
  }

  Json object() throws IOException {
    out.writeStartObject();
    return this;
  }

  Json object(String key) throws IOException {
    out.writeObjectFieldStart(key);
    return this;
  }

  Json end() throws IOException {
    out.writeEndObject();
    return this;
  }

  Json array(String key) throws IOException {
    out.writeArrayFieldStart(key);
    return this;
  }

  Json endArray() throws IOException {
    out.writeEndArray();
    return this;
  }

  Json element(String text) throws IOException {
    out.writeString(Inert.wellFormed(text));
    return this;
  }

  Json put(String key, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeNullField(key);
    } else {
      out.writeStringField(key, Inert.wellFormed(text));
    }
    return this;
  }

  Json put(String key, long number) throws IOException {
    out.writeNumberField(key, number);
    return this;
  }

  Json put(String key, Range range) throws IOException {
    return object(key).put("low", range.low()).put("high", range.high()).end();
  }

  Json put(String key, Enum<?> constant) throws IOException {
    return put(key, word(constant));
  }

  Json truth(String key, boolean value) throws IOException {
    out.writeBooleanField(key, value);
    return this;
  }

  /** The word for a constant in outputs: {@code WORLD_READABLE} is {@code world-readable}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Ends the last line; the writer stays open. */
  @Override
  public void close() throws IOException {
    boolean any = out.getOutputContext().getEntryCount() > 0;
    out.close();
    if (any) {
      writer.write('\n');
    }
  }

  private static final class Visible extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7F] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int unit) {
      return unit > 0x7F && !Character.isSurrogate((char) unit) && Inert.hidden(unit)
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", unit))
          : null;
    }
  }
}
