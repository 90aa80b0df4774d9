package id.satupintu.escalation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts escalation-service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(EscalationConfiguration.class)
public class EscalationApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EscalationApplication.class, arguments);
    }
}
