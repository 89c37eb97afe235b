package org.restride;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the portal. */
@SpringBootApplication
@Modulithic(systemName = "Restride")
public class Restride {

    public static void main(String[] args) {
        SpringApplication.run(Restride.class, args);
    }
}
