/**
 * What is known of Tchap, the messenger of the French state: its servers, how it makes account ids
 * and names, the kinds of its rooms.
 *
 * <p>Central: {@link org.scelle.detect.tchap.Administration} says whose an account is, {@link
 * org.scelle.detect.tchap.MailCandidates} which addresses its id may carry, {@link
 * org.scelle.detect.tchap.RoomSurvey} of what kind each room is and which rooms are one
 * conversation.
 *
 * <p>Knows the model and the read-only case view. Sources: the public repositories
 * tchapgouv/tchap-web-v4 (config.prod.json), tchapgouv/tchap-android (TchapUtils.kt, RoomUtils.kt),
 * tchapgouv/synapse-room-access-rules and tchapgouv/tchap-red-list, as of the middle of 2026.
 *
 * <p>Traps: a shard is not a ministry; an id does not give the address back without doubt; an
 * unencrypted room need not be a forum.
 */
@NullMarked
package org.scelle.detect.tchap;

import org.jspecify.annotations.NullMarked;
