package id.satupintu.platform.local.cli;

import java.util.concurrent.Callable;

/**
 * A command that another module of this build brings to {@code ./satupintu}; found with {@link java.util.ServiceLoader}.
 * The implementing class bears picocli's {@code @Command} and returns an {@link ExitCode}. Such commands share the
 * options of {@link Place}; what they say lies in their own resource bundle.
 */
public interface AddedCommand extends Callable<Integer> {}
