package id.satupintu.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Starts intake-service. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(IntakeConfiguration.class)
public class IntakeApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IntakeApplication.class, arguments);
    }
}
