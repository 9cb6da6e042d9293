package org.shiji.export;

/**
 * A file to hand to somebody.
 *
 * @param fileName safe on every file system, with its ending
 * @param contentType media type
 * @param bytes the file; owned by the receiver
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record Document(String fileName, String contentType, byte[] bytes) {}
