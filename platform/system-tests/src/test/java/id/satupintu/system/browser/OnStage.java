package id.satupintu.system.browser;

import id.satupintu.system.OneSystem;
import id.satupintu.system.RunningSystem;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test the same {@link Stage}; it is taken down after the last of them. */
final class OnStage implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(OnStage.class))
                .computeIfAbsent(Stage.class, _ -> raise(OneSystem.of(context)), Stage.class);
    }

    private static Stage raise(RunningSystem system) {
        try {
            return new Stage(system);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ParameterResolutionException("Interrupted", e);
        } catch (Exception e) {
            throw new ParameterResolutionException("The system does not come up", e);
        }
    }
}
