package dev.waymark.ops;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/**
 * Memory that the JVM holds and does not need. It keeps the heap that the busiest moment took, and the C library what its
 * compilers took beside it; each gives it back only when asked.
 */
final class SpareMemory {
    private static final Logger LOG = Logger.getLogger(SpareMemory.class);

    private SpareMemory() {}

    /** Gives it back to the operating system, as far as this JVM can. Stops everything for a full collection. */
    static void giveBack() {
        collect();
        trim();
    }

    /** A collection leaves so much of the heap free as the JVM is told to, and by default that is most of it. */
    private static void collect() {
        try {
            var options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            var most = options.getVMOption("MaxHeapFreeRatio").getValue();
            options.setVMOption(
                    "MaxHeapFreeRatio", options.getVMOption("MinHeapFreeRatio").getValue());
            try {
                System.gc();
            } finally {
                // Under load the JVM may take what it likes.
                options.setVMOption("MaxHeapFreeRatio", most);
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("This JVM does not say how much of its heap stays free", e);
            System.gc();
        }
    }

    private static void trim() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            LOG.debug("This JVM cannot trim what is outside its heap", e);
        }
    }
}
