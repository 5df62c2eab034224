package dev.waymark.http.connection;

import io.netty.buffer.ByteBuf;

/** Bytes of an answer that the encoder of HTTP is not to look at. */
record ReadyBytes(ByteBuf bytes) {}
