/* A library that only one machine has. */
int from_another_library(void);

int from_another_library(void)
{
    return 1;
}
