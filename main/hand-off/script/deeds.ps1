# Creates an account. One that is there under this name and display name was created by an earlier run.
function Invoke-Creation($Item, [string]$Body) {
    $response = Send-Request 'POST' '/users' $Body
    if ($response.Ok) { return New-Done ([string]$response.Answer['id']) '' }
    if ($response.Status -eq 400 -or $response.Status -eq 409) {
        $there = Find-Account $Item.userPrincipalName
        if ($there.Ok -and [string]$there.Answer['displayName'] -ceq [string]$Item.name) {
            return New-Done ([string]$there.Answer['id']) 'exists'
        }
    }
    return ConvertTo-Result $response ''
}

function Invoke-Deletion($Item) {
    $account = Resolve-Account $Item
    if (-not $account.Id) {
        if ($account.Response.Status -eq 404) { return New-Done '' 'already' }
        return ConvertTo-Result $account.Response ''
    }
    $response = Send-Request 'DELETE' (Get-UserPath $account.Id)
    if ($response.Status -eq 404) { return New-Done $account.Id 'already' }
    return ConvertTo-Result $response $account.Id
}

function Invoke-Purge($Item) {
    $id = Resolve-Deleted $Item
    if (-not $id) { return New-Done '' 'already' }
    $response = Send-Request 'DELETE' (Get-DeletedPath $id)
    if ($response.Status -eq 404) { return New-Done $id 'already' }
    return ConvertTo-Result $response $id
}

function Invoke-Restoration($Item, [string]$Body) {
    $id = Resolve-Deleted $Item
    if (-not $id) { return New-Result 'failed' 404 'Request_ResourceNotFound' '' '' }
    $response = Send-Request 'POST' ((Get-DeletedPath $id) + '/restore') $Body
    if ($response.Status -eq 404 -and (Find-Account $id).Ok) { return New-Done $id 'already' }
    return ConvertTo-Result $response $id
}

function Invoke-Renaming($Item, [string]$Body) {
    $account = Resolve-Account $Item
    if (-not $account.Id -and $account.Response.Status -eq 404) {
        $there = Find-Account $Item.to
        if ($there.Ok) { return New-Done ([string]$there.Answer['id']) 'already' }
    }
    return Invoke-Change $account $Body
}

# Changes properties of the account: the same again does no harm.
function Invoke-Change($Account, [string]$Body) {
    if (-not $Account.Id) { return ConvertTo-Result $Account.Response '' }
    return ConvertTo-Result (Send-Request 'PATCH' (Get-UserPath $Account.Id) $Body) $Account.Id
}

function Invoke-Assignment($Item, [string]$Body) {
    $account = Resolve-Account $Item
    if (-not $account.Id) { return ConvertTo-Result $account.Response '' }
    return ConvertTo-Result (Send-Request 'POST' ((Get-UserPath $account.Id) + '/assignLicense') $Body) $account.Id
}

# Takes away the licences that the user still has: Graph refuses to remove one that is not there.
function Invoke-LicenseRemoval($Item) {
    $account = Resolve-Account $Item
    if (-not $account.Id) { return ConvertTo-Result $account.Response '' }
    $path = Get-UserPath $account.Id
    $held = Send-Request 'GET' ($path + '?$select=assignedLicenses')
    if (-not $held.Ok) { return ConvertTo-Result $held $account.Id }
    $skuIds = @($held.Answer['assignedLicenses'] | Where-Object { $_ } | ForEach-Object { [string]$_['skuId'] })
    [string[]]$removed = @($Item.remove | Where-Object { $skuIds -contains $_ })
    if ($removed.Count -eq 0) { return New-Done $account.Id 'already' }
    $body = @{ addLicenses = @(); removeLicenses = $removed } | ConvertTo-Json -Compress -Depth 4
    return ConvertTo-Result (Send-Request 'POST' ($path + '/assignLicense') $body) $account.Id
}

# Gives and takes away roles in the whole tenant, those which are not so already.
function Invoke-RoleChange($Item) {
    $account = Resolve-Account $Item
    if (-not $account.Id) { return ConvertTo-Result $account.Response '' }
    $assignments = '/roleManagement/directory/roleAssignments'
    $held = Send-Request 'GET' ($assignments + '?$filter=' + [Uri]::EscapeDataString("principalId eq '" + $account.Id + "'"))
    if (-not $held.Ok) { return ConvertTo-Result $held $account.Id }
    $assigned = @($held.Answer['value'] | Where-Object { $_ -and $_['directoryScopeId'] -eq '/' })
    $result = New-Done $account.Id ''
    foreach ($role in $Item.add) {
        if (@($assigned | Where-Object { $_['roleDefinitionId'] -eq $role }).Count -gt 0) { continue }
        $body = @{ principalId = $account.Id; roleDefinitionId = $role; directoryScopeId = '/' } | ConvertTo-Json -Compress
        $response = Send-Request 'POST' $assignments $body
        if (-not $response.Ok) { $result = ConvertTo-Result $response $account.Id }
    }
    foreach ($assignment in $assigned) {
        if ($Item.remove -notcontains $assignment['roleDefinitionId']) { continue }
        $response = Send-Request 'DELETE' ($assignments + '/' + [Uri]::EscapeDataString([string]$assignment['id']))
        if (-not $response.Ok -and $response.Status -ne 404) { $result = ConvertTo-Result $response $account.Id }
    }
    return $result
}

function Invoke-Item($Item, [string]$Body) {
    switch ($Item.kind) {
        'create' { return Invoke-Creation $Item $Body }
        'delete' { return Invoke-Deletion $Item }
        'purge' { return Invoke-Purge $Item }
        'restore' { return Invoke-Restoration $Item $Body }
        'rename' { return Invoke-Renaming $Item $Body }
        'roles' { return Invoke-RoleChange $Item }
        'licenses-removed' { return Invoke-LicenseRemoval $Item }
        'licenses-given' { return Invoke-Assignment $Item $Body }
        default { return Invoke-Change (Resolve-Account $Item) $Body }
    }
}

# A new account is not known everywhere at once: what follows its creation is tried again where it is not found.
function Invoke-ItemWhenKnown($Item, [string]$Body) {
    for ($attempt = 1; $true; $attempt++) {
        $result = Invoke-Item $Item $Body
        if ($result.Status -ne 404 -or -not $created[$Item.user] -or $attempt -ge $MaxAttempts) { return $result }
        Start-Sleep -Seconds 5
    }
}
