package id.satupintu.platform.web;

/** A setting without which, or with which, the service cannot run; it is told in one plain sentence at the start. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param variable the environment variable, e.g. {@code SATUPINTU_JWT_PUBLIC_KEY}
     * @param whatIsWrong goes on the sentence, e.g. {@code is not set; it names …}; never the value of a secret
     */
    public SettingException(String variable, String whatIsWrong) {
        super(variable + " " + whatIsWrong + ".");
    }
}
