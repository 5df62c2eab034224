@NullMarked
package dev.waymark.sync;

import org.jspecify.annotations.NullMarked;
