package org.restride.base.packs;

import java.util.List;
import java.util.stream.Collectors;

/** A pack can't be taken; says where and why, for each file that is wrong. */
public class InvalidPack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    public InvalidPack(List<PackProblem> problems) {
        super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public InvalidPack(String path, int line, String what) {
        this(List.of(new PackProblem(path, line, what)));
    }

    public List<PackProblem> problems() {
        return problems;
    }
}
