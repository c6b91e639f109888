package org.scelle.model;

import org.jspecify.annotations.Nullable;

/**
 * An account, as the whole case shows it.
 *
 * @param displayName the latest name seen; {@code null} when none was
 * @param messages how many messages it sent
 * @param rooms in how many rooms it was seen
 */
public record Account(String id, @Nullable String displayName, long messages, long rooms) {}
