// Completion for PowerShell 5 and newer: a table, and a block that looks into it. Where it has no answer, PowerShell offers paths itself.
import { shortHelp, subCommands, type CommandWords } from './commandWords.ts';

/** The script that `milestone completion powershell | Out-String | Invoke-Expression` loads. */
export function printPowershell(commands: readonly CommandWords[], flags: readonly string[]): string {
  return `# Completion of milestone for PowerShell. In $PROFILE: milestone completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName milestone -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.map((command) => describe(command, subCommands(commands, command.name))).join('\n')}
  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() } | Select-Object -Skip 1)
  if ($wordToComplete -ne '' -and $words.Count -gt 0) { $words = @($words | Select-Object -SkipLast 1) }
  $name = $words | Where-Object { $_ -notlike '-*' } | Select-Object -First 1
  $both = ($words | Where-Object { $_ -notlike '-*' } | Select-Object -First 2) -join ' '
  if ($commands.Contains($both)) { $name = $both }
  $previous = $words | Select-Object -Last 1
  $offered = if (-not $name) {
    if ($wordToComplete -like '-*') { @(${list(flags)}) } else { $commands.Keys | Where-Object { $_ -notlike '* *' } }
  } elseif (-not $commands.Contains($name)) {
    @()
  } elseif ($previous -and $commands[$name].Values.Contains($previous)) {
    $commands[$name].Values[$previous]
  } elseif ($wordToComplete -like '-*') {
    $commands[$name].Flags.Keys
  } else {
    $commands[$name].Words
  }
  $offered | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    $told = if ($commands.Contains($_)) { $commands[$_].Summary } elseif ($name -and $commands[$name].Flags.Contains($_)) { $commands[$name].Flags[$_] } else { $_ }
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $told)
  }
}
`;
}

function describe({ name, summary, flags, arguments: places }: CommandWords, children: readonly string[]): string {
  const values = flags.flatMap(({ name: flag, value }) =>
    value?.kind === 'words' ? [`${quote(flag)} = @(${list(value.words)})`] : [],
  );
  const helps = [
    ...flags.map(({ name: flag, help }) => `${quote(flag)} = ${quote(shortHelp(help))}`),
    `'--help' = 'display help'`,
  ];
  const words = [...children, ...places.flatMap((place) => (place.kind === 'words' ? place.words : []))];
  return `    ${quote(name)} = @{
      Summary = ${quote(summary)}
      Flags = [ordered]@{ ${helps.join('; ')} }
      Values = @{ ${values.join('; ')} }
      Words = @(${list(words)})
    }`;
}

function list(words: readonly string[]): string {
  return words.map(quote).join(', ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
