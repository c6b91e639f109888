package org.scelle.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that an event posts, and what became of it in the dump.
 *
 * @param source where the event stands
 * @param reference what the event says of the file
 * @param file the file in the dump; {@code null} when it is missing or when several could be it
 * @param match how the file was tied to the event: {@code media-id}, {@code event-id}, {@code
 *     name-and-time}, {@code ciphertext-hash}, {@code name}; empty when it was not
 * @param candidates the files that could be it, when more than one could
 * @param document what examining the file told, as far as it is asked for; {@code null} when there
 *     is no file
 */
public record Attachment(
    Subject posting,
    Source source,
    MediaReference reference,
    @Nullable EvidenceFile file,
    String match,
    List<EvidenceFile> candidates,
    @Nullable Document document) {}
