package org.scelle.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Content;
import org.scelle.model.Event;

/** Equal for equal events, whatever file they stand in. */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Tells events without id apart; 32 hexadecimal digits. */
  static String twin(Event event) {
    Fingerprint print = new Fingerprint();
    Event.Envelope envelope = event.envelope();
    print.add(envelope.room()).add(envelope.sender()).add(envelope.type()).add(envelope.stateKey());
    print.add(envelope.time().toString());
    print.content(event.content());
    event.relations().forEach(relation -> print.add(relation.kind().name()).add(relation.target()));
    return HexFormat.of().formatHex(print.digest.digest(), 0, 16);
  }

  private Fingerprint add(@Nullable String text) {
    if (text == null) {
      digest.update((byte) 0xfe);
    } else {
      digest.update(String.valueOf(SafeText.escape(text)).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0xff);
    }
    return this;
  }

  private void content(Content content) {
    add(content.getClass().getSimpleName());
    switch (content) {
      case Content.Message m -> {
        add(m.kind()).add(m.body()).add(m.quoted()).add(m.formatted());
        add(m.media() == null ? null : m.media().toString());
      }
      case Content.Membership m -> add(m.membership()).add(m.displayName()).add(m.avatar());
      case Content.State state -> fields(state.fields());
      case Content.Other other -> fields(other.fields());
      case Content.Encrypted e -> add(e.algorithm());
      case Content.Redaction r -> add(r.target()).add(r.reason());
      case Content.Reaction r -> add(r.key());
      case Content.Emptied e -> add(null);
    }
  }

  private void fields(List<Content.Field> fields) {
    fields.forEach(field -> add(field.pointer()).add(field.value()));
  }
}
