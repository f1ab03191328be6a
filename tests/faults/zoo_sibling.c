/* What a plugin of the zoo brings along. */
int sibling(void)
{
    return 1;
}
