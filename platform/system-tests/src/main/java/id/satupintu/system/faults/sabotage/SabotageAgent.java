package id.satupintu.system.faults.sabotage;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.AccessFlag;
import java.security.ProtectionDomain;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Breaks one mechanism of a service as its class is loaded. The services know nothing of it: no switch in them could be
 * left on by mistake.
 */
public final class SabotageAgent {

    private SabotageAgent() {}

    /** @param what see {@link Sabotage#label} */
    public static void premain(String what, Instrumentation instrumentation) {
        Target target = Target.of(Sabotage.of(what));
        instrumentation.addTransformer(new Saboteur(target));
        System.out.println("SABOTAGED: " + what);
    }

    /** The internal name of the class that {@code sabotage} breaks. */
    static String className(Sabotage sabotage) {
        return Target.of(sabotage).className();
    }

    /** That class with the mechanism broken. */
    static byte[] broken(Sabotage sabotage, byte[] bytes) {
        return new Saboteur(Target.of(sabotage)).broken(bytes);
    }

    /**
     * The method that is broken: before anything else it asks {@link Broken}, and does nothing when the answer is yes.
     *
     * @param question the name of the static method of {@link Broken}; it takes the method's own arguments
     */
    private record Target(String className, String method, String question) {
        static Target of(Sabotage sabotage) {
            return switch (sabotage) {
                case RELAY_FORGETS -> new Target("id/satupintu/platform/messaging/KafkaEventSender", "send", "forgets");
                case INBOX_OFF -> new Target("id/satupintu/platform/aggregate/Draft", "hasHeard", "neverHeard");
                case COMMIT_BEFORE_WRITE ->
                    new Target("id/satupintu/platform/messaging/EventConsumer", "accept", "writesLater");
            };
        }
    }

    private record Saboteur(Target target) implements ClassFileTransformer {
        private static final ClassDesc BROKEN = ClassDesc.of(Broken.class.getName());

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String className,
                @Nullable Class<?> redefined,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            return target.className().equals(className) ? broken(bytes) : null;
        }

        byte[] broken(byte[] bytes) {
            ClassFile format = ClassFile.of();
            ClassModel known = format.parse(bytes);
            return format.transformClass(
                    known, ClassTransform.transformingMethodBodies(this::isTarget, askFirst(known)));
        }

        private boolean isTarget(MethodModel method) {
            return method.methodName().equalsString(target.method())
                    && !method.flags().has(AccessFlag.BRIDGE);
        }

        private CodeTransform askFirst(ClassModel known) {
            MethodModel method = known.methods().stream()
                    .filter(this::isTarget)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No method " + target.method() + " to break"));
            int arguments = method.methodTypeSymbol().parameterCount();
            boolean answers = method.methodTypeSymbol().returnType().equals(ConstantDescs.CD_boolean);
            ClassDesc[] taken = new ClassDesc[arguments + 1];
            Arrays.fill(taken, ConstantDescs.CD_Object);
            MethodTypeDesc question = MethodTypeDesc.of(ConstantDescs.CD_boolean, taken);
            return CodeTransform.ofStateful(() -> new CodeTransform() {
                @Override
                public void atStart(CodeBuilder code) {
                    Label goOn = code.newLabel();
                    for (int i = 0; i <= arguments; i++) {
                        code.aload(i);
                    }
                    code.invokestatic(BROKEN, target.question(), question).ifeq(goOn);
                    if (answers) {
                        code.iconst_0().ireturn();
                    } else {
                        code.return_();
                    }
                    code.labelBinding(goOn);
                }

                @Override
                public void accept(CodeBuilder code, CodeElement element) {
                    code.with(element);
                }
            });
        }
    }
}
