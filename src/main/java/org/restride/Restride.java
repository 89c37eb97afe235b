package org.restride;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the portal. */
@SpringBootApplication
@Modulithic(systemName = "Restride")
public class Restride {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    /**
     * A virtual thread that loads a class can't leave its carrier while it waits for the jar file, so that with one carrier a processor,
     * as is usual, two of them on a small machine keep the one that has the file from ever going on.
     */
    private static final String MANY = "32";

    public static void main(String[] args) {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, MANY);
        }
        SpringApplication.run(Restride.class, args);
    }
}
