package org.restride.base.embedded;

import java.nio.file.Path;

/** Why the embedded database does not start, back up or restore, and what the person at the keyboard can do. */
public sealed interface EmbeddedDatabaseProblem {

    /** What is wrong, in one sentence. */
    String description();

    /** What to do about it. */
    String action();

    /** Another program has the folder open. */
    record InUse(Path folder, String holder) implements EmbeddedDatabaseProblem {
        @Override
        public String description() {
            return "The data folder " + folder + " is in use by another running Restride" + holder + ".";
        }

        @Override
        public String action() {
            return "Use the one that runs, stop it first, or give this one a folder of its own (RESTRIDE_DATA).";
        }
    }

    /** The folder can't be made or written. */
    record NotWritable(Path folder, String reason) implements EmbeddedDatabaseProblem {
        @Override
        public String description() {
            return "The data folder " + folder + " can't be written: " + reason + ".";
        }

        @Override
        public String action() {
            return "Give this user the right to write there, or name another folder (RESTRIDE_DATA).";
        }
    }

    /** The data was made by another major version of PostgreSQL. */
    record OtherVersion(Path folder, String found, String expected) implements EmbeddedDatabaseProblem {
        @Override
        public String description() {
            return "The data in " + folder + " is of PostgreSQL " + found + ", but this Restride brings PostgreSQL "
                    + expected + ".";
        }

        @Override
        public String action() {
            return "Start it with the Restride release that made it, or name another folder (RESTRIDE_DATA)."
                    + " Nothing was changed.";
        }
    }

    /** Too little room on the disk. */
    record TooLittleSpace(Path folder, long freeBytes, long neededBytes) implements EmbeddedDatabaseProblem {
        @Override
        public String description() {
            return "The disk that holds " + folder + " has " + megabytes(freeBytes) + " MB free, but "
                    + megabytes(neededBytes) + " MB are needed.";
        }

        @Override
        public String action() {
            return "Free some space, or name a folder on another disk (RESTRIDE_DATA).";
        }

        private static long megabytes(long bytes) {
            return bytes / (1024 * 1024);
        }
    }

    /** This build carries no PostgreSQL for this machine. */
    record NoBinaries(String platform) implements EmbeddedDatabaseProblem {
        @Override
        public String description() {
            return "This build brings no embedded PostgreSQL for " + platform + ".";
        }

        @Override
        public String action() {
            return "Set SPRING_DATASOURCE_URL (and user, password, SPRING_FLYWAY_URL, user, password) to a PostgreSQL"
                    + " 16 to 18, or build without -Dexternal-database on this machine.";
        }
    }

    /** The data is there, but the secrets to open it are not. */
    record SecretsMissing(Path file) implements EmbeddedDatabaseProblem {
        @Override
        public String description() {
            return "There is a database, but its secrets in " + file + " are missing or incomplete.";
        }

        @Override
        public String action() {
            return "Put the file back, from a backup of this folder for example. Nothing was changed.";
        }
    }

    /** PostgreSQL itself refused. */
    record CannotStart(String lastWords, Path log) implements EmbeddedDatabaseProblem {
        @Override
        public String description() {
            return "The embedded PostgreSQL did not start: " + lastWords;
        }

        @Override
        public String action() {
            return "The whole story is in " + log + ".";
        }
    }

    /** A restore would overwrite data. */
    record NotEmpty(Path folder) implements EmbeddedDatabaseProblem {
        @Override
        public String description() {
            return "The folder " + folder + " already holds something.";
        }

        @Override
        public String action() {
            return "Name a path that does not exist yet (for the data folder: RESTRIDE_DATA). Nothing is ever overwritten.";
        }
    }

    /** A backup that is incomplete or was changed. */
    record BrokenBackup(Path backup, String reason) implements EmbeddedDatabaseProblem {
        @Override
        public String description() {
            return "The backup " + backup + " can't be used: " + reason + ".";
        }

        @Override
        public String action() {
            return "Use another backup. The data folder was left as it was.";
        }
    }
}
