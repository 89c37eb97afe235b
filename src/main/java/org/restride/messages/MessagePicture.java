package org.restride.messages;

import java.util.UUID;

/** A picture that belongs, or will belong, to a message; its size in pixels. */
public record MessagePicture(UUID id, int width, int height) {}
